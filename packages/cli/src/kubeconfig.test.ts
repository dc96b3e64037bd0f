// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { generateKeyPairSync } from 'crypto';
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'fs';
import { tmpdir } from 'os';
import path from 'path';
import { z } from 'zod';
import { startApiServer } from './__testUtils__/apiServer';
import { regie, root } from './__testUtils__/regie';

jest.setTimeout(240_000);

const snapshot = path.join(root, 'examples/clusters/waterveld-aks');
const describeWithServer = process.env.KUBEBUILDER_ASSETS
  ? describe
  : describe.skip;

const deploymentsSchema = z.object({
  items: z.array(
    z.object({
      spec: z.object({
        template: z.object({
          spec: z.object({
            containers: z.array(
              z.object({
                env: z
                  .array(z.object({ value: z.string().optional() }))
                  .optional(),
              }),
            ),
          }),
        }),
      }),
    }),
  ),
});

describeWithServer('regie on the contexts of a kubeconfig', () => {
  let folder: string;
  let kubeconfig: string;
  let server: Awaited<ReturnType<typeof startApiServer>>;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'regie-kubeconfig-'));
    server = await startApiServer(snapshot);
    kubeconfig = path.join(folder, 'config');
    writeKubeconfig();
  });

  afterAll(async () => {
    await server?.stop();
    if (folder) rmSync(folder, { recursive: true });
  });

  function writeKubeconfig() {
    const tokenFile = path.join(folder, 'token');
    writeFileSync(tokenFile, server.adminToken);
    const credential = path.join(folder, 'credential.json');
    writeFileSync(
      credential,
      JSON.stringify({
        apiVersion: 'client.authentication.k8s.io/v1',
        kind: 'ExecCredential',
        status: { token: server.adminToken },
      }),
    );
    const users = {
      'waterveld-aks': { token: server.adminToken },
      'by-file': { tokenFile },
      'by-program': {
        exec: {
          apiVersion: 'client.authentication.k8s.io/v1',
          command: 'cat',
          args: [credential],
          interactiveMode: 'Never',
        },
      },
      'by-nobody': { token: 'not-a-token' },
      'by-missing-program': {
        exec: {
          apiVersion: 'client.authentication.k8s.io/v1',
          command: path.join(folder, 'no-such-program'),
          interactiveMode: 'Never',
        },
      },
    };
    writeFileSync(
      kubeconfig,
      JSON.stringify({
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
        users: Object.entries(users).map(([name, user]) => ({ name, user })),
        contexts: Object.keys(users).map(name => ({
          name,
          context: { cluster: 'server', user: name },
        })),
      }),
    );
  }

  const observe = (...args: string[]) =>
    regie('observe', ...args, '--output', 'json');

  it.each(['waterveld-aks', 'by-file', 'by-program'])(
    'signs in %s',
    async context => {
      const { code, out, err } = await observe(
        '--kubeconfig',
        kubeconfig,
        '--context',
        context,
      );
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(JSON.parse(out).clusters).toEqual([
        expect.objectContaining({ name: context, provider: 'azure' }),
      ]);
    },
  );

  it.each([
    ['by-nobody', /does not accept the credentials \(401\)/],
    ['by-missing-program', /signing in failed/],
  ])('says of %s what is wrong, and ends with 2', async (context, text) => {
    const { code, err } = await observe(
      '--kubeconfig',
      kubeconfig,
      '--context',
      context,
    );
    expect(code).toBe(2);
    expect(err).toMatch(text);
  });

  it('names the contexts there are', async () => {
    const { code, err } = await observe(
      '--kubeconfig',
      kubeconfig,
      '--context',
      'nowhere',
    );
    expect(code).toBe(2);
    expect(err).toContain('has no context nowhere. It has: waterveld-aks');
  });

  it('collects a signed snapshot that observe reads to the same result', async () => {
    const out = path.join(folder, 'snapshot');
    const key = path.join(folder, 'key.pem');
    const { privateKey } = generateKeyPairSync('ed25519');
    writeFileSync(key, privateKey.export({ type: 'pkcs8', format: 'pem' }));
    const from = ['--kubeconfig', kubeconfig, '--context', 'waterveld-aks'];
    const collected = await regie(
      'collect',
      ...from,
      '--out',
      out,
      '--sign',
      key,
    );
    expect(collected).toMatchObject({ code: 0, err: '' });
    expect(readdirSync(out)).toEqual(
      expect.arrayContaining(['snapshot.yaml', 'SHA256SUMS', 'SHA256SUMS.sig']),
    );

    const live = JSON.parse((await observe(...from)).out);
    const recorded = JSON.parse((await observe('--snapshot', out)).out);
    const timeless = (text: string) =>
      JSON.parse(text.replace(/"(takenAt|asOf)":"[^"]*"/g, '"$1":""'));
    expect(timeless(JSON.stringify(recorded))).toEqual(
      timeless(JSON.stringify(live)),
    );
    expect(live.workloads.length).toBeGreaterThan(5);
  });

  it('writes no value of a setting but host names that are known', async () => {
    const out = path.join(folder, 'snapshot');
    const files = readdirSync(out).filter(name => name.endsWith('.json'));
    expect(files.filter(name => /secret/.test(name))).toEqual(
      expect.not.arrayContaining(['secrets.json']),
    );
    const { items } = deploymentsSchema.parse(
      JSON.parse(readFileSync(path.join(out, 'deployments.apps.json'), 'utf8')),
    );
    const values = items
      .flatMap(item => item.spec.template.spec.containers)
      .flatMap(container => container.env ?? [])
      .flatMap(variable => variable.value || []);
    expect(values.length).toBeGreaterThan(0);
    for (const value of values) {
      expect(value).toMatch(/^[a-z0-9.-]+( [a-z0-9.-]+)*$/);
    }
    const everything = files.map(name =>
      readFileSync(path.join(out, name), 'utf8'),
    );
    expect(everything.join('')).not.toMatch(/managedFields|last-applied/);
  });

  it('does not write into a folder that holds something else', async () => {
    const { code, err } = await regie(
      'collect',
      '--kubeconfig',
      kubeconfig,
      '--context',
      'waterveld-aks',
      '--out',
      folder,
    );
    expect(code).toBe(2);
    expect(err).toContain('holds other files');
  });
});
