// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'fs';
import { request } from 'https';
import { tmpdir } from 'os';
import path from 'path';
import { parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { startApiServer } from './__testUtils__/apiServer';
import { regie, root } from './__testUtils__/regie';

jest.setTimeout(240_000);

const describeWithServer = process.env.KUBEBUILDER_ASSETS
  ? describe
  : describe.skip;

/** Of ACK, Crossplane, ASO, Config Connector, and one that ties to nobody. */
const KINDS = [
  ['buckets', 'Bucket', 's3.services.k8s.aws', 'v1alpha1'],
  ['instances', 'Instance', 'rds.aws.upbound.io', 'v1beta1'],
  ['storageaccounts', 'StorageAccount', 'storage.azure.com', 'v1api20230101'],
  ['sqlinstances', 'SQLInstance', 'sql.cnrm.cloud.google.com', 'v1beta1'],
  ['boeken', 'Boek', 'bibliotheek.example', 'v1'],
] as const;

const OF_PROVIDERS = KINDS.slice(0, 4).map(
  ([plural, , group]) => `${plural}.${group}`,
);

const objects = KINDS.flatMap(([plural, kind, group, version]) => [
  {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: `${plural}.${group}` },
    spec: {
      group,
      scope: 'Namespaced',
      names: { plural, kind, singular: kind.toLowerCase() },
      versions: [
        {
          name: version,
          served: true,
          storage: true,
          schema: {
            openAPIV3Schema: {
              type: 'object',
              'x-kubernetes-preserve-unknown-fields': true,
            },
          },
        },
      ],
    },
  },
  {
    apiVersion: `${group}/${version}`,
    kind,
    metadata: { name: 'een', namespace: 'default' },
  },
]);

const signedSchema = z.object({
  clusters: z.array(
    z.object({
      signals: z.array(z.object({ id: z.string() })),
      unread: z.array(
        z.object({
          resource: z.string(),
          reason: z.string(),
          message: z.string(),
        }),
      ),
    }),
  ),
});

const rolesSchema = z.array(
  z.looseObject({
    kind: z.string(),
    metadata: z.object({ name: z.string() }),
    subjects: z.array(z.looseObject({ kind: z.string() })).optional(),
    rules: z
      .array(
        z.looseObject({
          apiGroups: z.array(z.string()).optional(),
          resources: z.array(z.string()).optional(),
          verbs: z.array(z.string()),
        }),
      )
      .optional(),
  }),
);

const parseRoles = (text: string) =>
  rolesSchema
    .parse(parseAllDocuments(text).map(document => document.toJS()))
    .filter(({ kind }) => kind.startsWith('ClusterRole'));

describeWithServer('regie cluster-role', () => {
  let folder: string;
  let kubeconfig: string;
  let server: Awaited<ReturnType<typeof startApiServer>>;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'regie-cluster-role-'));
    writeFileSync(
      path.join(folder, 'objects.json'),
      JSON.stringify({ apiVersion: 'v1', kind: 'List', items: objects }),
    );
    server = await startApiServer(folder);
    kubeconfig = path.join(folder, 'config');
    writeFileSync(kubeconfig, kubeconfigOf(['reader', 'admin']));
  });

  afterAll(async () => {
    await server?.stop();
    if (folder) rmSync(folder, { recursive: true });
  });

  function kubeconfigOf(users: string[]): string {
    return JSON.stringify({
      apiVersion: 'v1',
      kind: 'Config',
      clusters: [
        {
          name: 'server',
          cluster: {
            server: server.url,
            'certificate-authority-data': server.caData,
          },
        },
      ],
      users: users.map(name => ({
        name,
        user: { token: server.tokens[name] ?? server.adminToken },
      })),
      contexts: users.map(name => ({
        name,
        context: { cluster: 'server', user: name },
      })),
    });
  }

  /** Applies what is printed, with the user of the test in the account's place. */
  async function apply(text: string): Promise<void> {
    const user = { apiGroup: 'rbac.authorization.k8s.io', kind: 'User' };
    for (const role of parseRoles(text)) {
      const isBinding = role.kind === 'ClusterRoleBinding';
      await create(`${role.kind.toLowerCase()}s`, {
        ...role,
        ...(isBinding && { subjects: [{ ...user, name: 'reader' }] }),
      });
    }
  }

  function create(plural: string, object: unknown): Promise<void> {
    return new Promise((resolve, reject) => {
      const call = request(
        new URL(`/apis/rbac.authorization.k8s.io/v1/${plural}`, server.url),
        {
          method: 'POST',
          ca: Buffer.from(server.caData, 'base64'),
          headers: {
            authorization: `Bearer ${server.adminToken}`,
            'content-type': 'application/json',
          },
        },
        response => {
          response.resume();
          if (response.statusCode === 201) resolve();
          else reject(new Error(`${plural} answered ${response.statusCode}`));
        },
      );
      call.on('error', reject);
      call.end(JSON.stringify(object));
    });
  }

  async function observeAs(context: string) {
    const { out } = await regie(
      ...['observe', '--kubeconfig', kubeconfig, '--context', context],
      ...['--output', 'json'],
    );
    const [cluster] = signedSchema.parse(JSON.parse(out)).clusters;
    return {
      signals: cluster.signals.map(({ id }) => id).sort(),
      forbidden: cluster.unread.filter(({ reason }) => reason === 'forbidden'),
    };
  }

  it('prints just the rights that the role that ships lacks for this cluster', async () => {
    await apply(
      readFileSync(path.join(root, 'docs/kubernetes/clusterrole.yaml'), 'utf8'),
    );
    const before = await observeAs('reader');
    expect(before.forbidden.map(({ resource }) => resource).sort()).toEqual(
      [...OF_PROVIDERS].sort(),
    );
    for (const { message } of before.forbidden) {
      expect(message).toMatch(/\(403\).*`regie cluster-role` prints/);
    }

    // The account of Regie itself may find out what it lacks.
    const { code, out, err } = await regie(
      ...['cluster-role', '--kubeconfig', kubeconfig, '--context', 'reader'],
    );
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const [role, binding] = parseRoles(out);
    expect(
      role.rules?.flatMap(({ apiGroups, resources, verbs }) =>
        resources?.map(one => `${verbs} ${one}.${apiGroups}`),
      ),
    ).toEqual(OF_PROVIDERS.map(one => `list ${one}`).sort(byGroup));
    expect(binding.subjects).toEqual([
      { kind: 'ServiceAccount', namespace: 'regie', name: 'regie' },
    ]);

    await apply(out);
    const after = await observeAs('reader');
    expect(after.forbidden).toEqual([]);
    expect(after.signals).toEqual((await observeAs('admin')).signals);
    expect(after.signals).toEqual(
      expect.arrayContaining(
        KINDS.slice(0, 4).map(([, , group]) => `group:${group}`),
      ),
    );
  });

  it('wants one cluster, and an account as it is written', async () => {
    const several = await regie('cluster-role', '--kubeconfig', kubeconfig);
    expect(several).toMatchObject({
      code: 2,
      err: expect.stringContaining('--context: reader, admin'),
    });
    const none = await regie('cluster-role');
    expect(none).toMatchObject({
      code: 2,
      err: expect.stringContaining('--snapshot or --kubeconfig'),
    });
    const account = await regie('cluster-role', '--account', 'regie');
    expect(account).toMatchObject({
      code: 2,
      err: expect.stringContaining('NAMESPACE/NAME'),
    });
  });

  it('says so where a cluster defines nothing more', async () => {
    const snapshot = path.join(root, 'examples/clusters/waterveld-scaleway');
    expect(await regie('cluster-role', '--snapshot', snapshot)).toEqual({
      code: 0,
      out: '',
      err: expect.stringContaining('defines nothing that the role'),
    });
  });
});

function byGroup(a: string, b: string): number {
  const group = (text: string) => text.slice(text.indexOf('.') + 1);
  return group(a) < group(b) ? -1 : 1;
}
