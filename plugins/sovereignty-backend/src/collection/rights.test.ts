// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { readFileSync } from 'fs';
import { request } from 'https';
import path from 'path';
import {
  loadRegister,
  OBSERVED_RESOURCES,
} from '@regie/plugin-sovereignty-engine';
import {
  observeCluster,
  readTextFiles,
  shippedRegister,
} from '@regie/plugin-sovereignty-node';
import { parseAllDocuments } from 'yaml';
import { z } from 'zod';
import {
  configuredHandle,
  FaultyCluster,
  startFaultyCluster,
} from '../__testUtils__/faultyCluster';

jest.setTimeout(180_000);

const root = path.resolve(__dirname, '../../../..');
const snapshot = path.join(root, 'examples/clusters/waterveld-odc');
const role: unknown = parseAllDocuments(
  readFileSync(path.join(root, 'docs/kubernetes/clusterrole.yaml'), 'utf8'),
)
  .map(document => document.toJS())
  .find(({ kind }) => kind === 'ClusterRole');
const { rules } = z
  .object({
    rules: z.array(
      z.object({
        apiGroups: z.array(z.string()).default([]),
        resources: z.array(z.string()).default([]),
        nonResourceURLs: z.array(z.string()).default([]),
        verbs: z.array(z.string()),
      }),
    ),
  })
  .parse(role);

const describeWithServer = process.env.KUBEBUILDER_ASSETS
  ? describe
  : describe.skip;

/** Creates an object as the admin of the cluster. */
function create(server: FaultyCluster, where: string, object: unknown) {
  return new Promise<void>((resolve, reject) => {
    const call = request(
      new URL(where, server.url),
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
        else reject(new Error(`${where} answered ${response.statusCode}`));
      },
    );
    call.on('error', reject);
    call.end(JSON.stringify(object));
  });
}

const ISSUER = '/.well-known/openid-configuration';

/** `apps deployments`, of a rule of the role or of the path of a list; or a path. */
const granted = rules.flatMap(({ apiGroups, resources, nonResourceURLs }) => [
  ...apiGroups.flatMap(group => resources.map(one => `${group} ${one}`)),
  ...nonResourceURLs,
]);

function asked(url: string): string {
  if (url === ISSUER) return url;
  const [, api, ...rest] = url.split('?')[0].split('/');
  return api === 'api' ? ` ${rest[1]}` : `${rest[0]} ${rest[2]}`;
}

const isDiscovery = (url: string) => /^\/(version|apis?)(\?|$)/.test(url);

describeWithServer('the ClusterRole that ships', () => {
  let server: FaultyCluster;

  beforeAll(async () => {
    server = await startFaultyCluster(snapshot);
    const rbac = '/apis/rbac.authorization.k8s.io/v1';
    await create(server, `${rbac}/clusterroles`, role);
    await create(server, `${rbac}/clusterrolebindings`, {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'ClusterRoleBinding',
      metadata: { name: 'regie-reader' },
      roleRef: {
        apiGroup: 'rbac.authorization.k8s.io',
        kind: 'ClusterRole',
        name: 'regie-reader',
      },
      subjects: [{ kind: 'User', name: 'reader' }],
    });
  });

  afterAll(() => server?.stop());

  const observeAs = async (token: string) => {
    const { register } = loadRegister(await readTextFiles([shippedRegister()]));
    const handle = await configuredHandle({
      name: 'waterveld-odc',
      url: server.proxyUrl,
      caData: server.proxyCaData,
      token,
    });
    return observeCluster(handle, { register });
  };

  it('holds nothing but listing and the issuer, and no Secrets', () => {
    const others = rules.filter(({ verbs }) => verbs.join() !== 'list');
    expect(others).toEqual([
      expect.objectContaining({
        nonResourceURLs: [ISSUER],
        resources: [],
        verbs: ['get'],
      }),
    ]);
    expect(granted.filter(one => / secrets$|\*/.test(one))).toEqual([]);
    expect(granted).toHaveLength(OBSERVED_RESOURCES.length + 1);
  });

  it('lets the reader see all that an admin sees, with nothing refused', async () => {
    await server.plan([]);
    const asReader = await observeAs(server.tokens.reader);
    const requests = await server.requests();
    expect(requests.length).toBeGreaterThan(20);
    expect(requests.filter(({ status }) => status !== 200)).toEqual([]);
    expect(requests.filter(({ method }) => method !== 'GET')).toEqual([]);
    const lists = requests.filter(one => !isDiscovery(one.path));
    expect(
      lists.map(one => asked(one.path)).filter(one => !granted.includes(one)),
    ).toEqual([]);

    const asAdmin = await observeAs(server.adminToken);
    expect(asReader.workloads).toEqual(asAdmin.workloads);
    expect(asReader.unread).toEqual(asAdmin.unread);
  });

  it('is told what is served only once while that stays the same', async () => {
    const { register } = loadRegister(await readTextFiles([shippedRegister()]));
    const handle = await configuredHandle({
      name: 'waterveld-odc',
      url: server.proxyUrl,
      caData: server.proxyCaData,
      token: server.tokens.reader,
    });
    const discovered = async () => {
      await server.plan([]);
      const { workloads } = await observeCluster(handle, { register });
      const questions = (await server.requests()).filter(({ path: where }) =>
        /^\/apis?(\?|$)/.test(where),
      );
      return { workloads, statuses: questions.map(({ status }) => status) };
    };
    const first = await discovered();
    const second = await discovered();
    expect(first.statuses).toEqual([200, 200]);
    expect(second.statuses).toEqual([304, 304]);
    expect(second.workloads).toEqual(first.workloads);
  });

  it('has no rule that is not used', async () => {
    // A server that does not say what it serves is asked for everything.
    await server.plan([
      { path: '^/apis?(\\?|$)', kind: 'answer', status: 404, body: '' },
    ]);
    await observeAs(server.tokens.reader);
    const used = new Set(
      (await server.requests())
        .filter(one => !isDiscovery(one.path))
        .map(one => asked(one.path)),
    );
    expect(granted.filter(one => !used.has(one))).toEqual([]);
  });
});
