// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { execFile } from 'child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'fs';
import { createServer, Server } from 'http';
import { AddressInfo } from 'net';
import { tmpdir } from 'os';
import path from 'path';
import { promisify } from 'util';
import { Agent, request } from 'undici';
import { z } from 'zod';
import { podReaders } from '../__testUtils__/podReaders';
import { decoded } from '../__testUtils__/writeKubeconfig';
import { SignInServer, startSignInServer } from '../__testUtils__/signInServer';

jest.setTimeout(240_000);

const describeWithServer = process.env.KUBEBUILDER_ASSETS
  ? describe
  : describe.skip;

const OBJECTS = [
  {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'een', namespace: 'default' },
    spec: { containers: [{ name: 'app', image: 'nginx:1' }] },
  },
  ...podReaders(),
];

describeWithServer('signing in as a cloud has it, to a real API server', () => {
  let folder: string;
  let started: Awaited<ReturnType<typeof startSignInServer>>;
  let server: SignInServer;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'regie-clouds-'));
    writeFileSync(
      path.join(folder, 'objects.json'),
      JSON.stringify({ apiVersion: 'v1', kind: 'List', items: OBJECTS }),
    );
    started = await startSignInServer(folder);
    server = started.server;
  });

  afterAll(async () => {
    await started?.stop();
    if (folder) rmSync(folder, { recursive: true });
  });

  /** What a cluster of the kubernetes configuration gives, read so many times. */
  async function read(
    cluster: Record<string, unknown>,
    {
      env,
      times = 1,
      kubernetes,
    }: {
      env: Record<string, string>;
      times?: number;
      kubernetes?: Record<string, string>;
    },
  ) {
    const { url, caData } = server;
    const config = {
      kubernetes: {
        ...kubernetes,
        clusterLocatorMethods: [
          {
            type: 'config',
            clusters: [{ name: 'cloud', url, caData, ...cluster }],
          },
        ],
      },
    };
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [
        '-r',
        require.resolve('@backstage/cli/config/nodeTransform.cjs'),
        path.resolve(__dirname, '../__testUtils__/readConfigured.ts'),
        JSON.stringify(config),
        ...Array(times).fill('cloud'),
      ],
      // Nothing of whoever runs the tests, who may have a cloud of their own.
      { env: { PATH: process.env.PATH ?? '', HOME: folder, ...env } },
    );
    return stdout
      .trim()
      .split('\n')
      .map(line => JSON.parse(line));
  }

  /** Who the API server was told that it had before it, since before. */
  async function seenBy(work: () => Promise<void>): Promise<string[]> {
    const reviewed = async () =>
      z
        .object({ reviewed: z.array(z.string()) })
        .parse(await (await fetch(server.controlUrl)).json()).reviewed;
    const before = (await reviewed()).length;
    await work();
    return [...new Set((await reviewed()).slice(before))];
  }

  describe('of Amazon', () => {
    const ownKey = () => ({
      AWS_REGION: server.clouds.aws.region,
      AWS_ACCESS_KEY_ID: server.clouds.aws.key.id,
      AWS_SECRET_ACCESS_KEY: server.clouds.aws.key.secret,
      AWS_ENDPOINT_URL_STS: `${server.clouds.url}/sts`,
    });
    const cluster = (more: Record<string, unknown> = {}) => ({
      authProvider: 'aws',
      authMetadata: {
        'kubernetes.io/x-k8s-aws-id': server.clouds.aws.clusterId,
      },
      ...more,
    });

    it('signs who it is for this cluster', async () => {
      const seen = await seenBy(async () => {
        expect(await read(cluster(), { env: ownKey() })).toEqual([{ pods: 1 }]);
      });
      expect(seen).toEqual(['aws-user']);
    });

    it('takes a role on first, by the id that was agreed', async () => {
      const { roleArn: assumeRole, externalId } = server.clouds.aws;
      const seen = await seenBy(async () => {
        expect(
          await read(cluster({ assumeRole, externalId }), { env: ownKey() }),
        ).toEqual([{ pods: 1 }]);
      });
      expect(seen).toEqual(['aws-role']);
    });

    it('is not let in with what is for another cluster', async () => {
      const other = { 'kubernetes.io/x-k8s-aws-id': 'elsewhere' };
      const [failed] = await read(cluster({ authMetadata: other }), {
        env: ownKey(),
      });
      expect(failed).toMatchObject({ reason: 'unauthorized' });
      expect(failed.message).toMatch(/does not accept the credentials/);
    });

    it.each([
      ['a role that is not for it', { assumeRole: 'arn:aws:iam::1:role/no' }],
      ['no key at all', {}],
    ])('says so with %s', async (_, more) => {
      const { AWS_ACCESS_KEY_ID: id, ...without } = ownKey();
      const env = 'assumeRole' in more ? ownKey() : without;
      const [failed] = await read(cluster(more), {
        env: { ...env, AWS_EC2_METADATA_DISABLED: 'true' },
      });
      expect(failed).toMatchObject({ reason: 'unauthorized' });
      expect(failed.message).toMatch(/signing in with aws failed/);
      expect(failed.message).not.toContain(server.clouds.aws.key.secret);
    });
  });

  describe('of Azure', () => {
    const identity = (header: string) => ({
      IDENTITY_ENDPOINT: `${server.clouds.url}/identity`,
      IDENTITY_HEADER: header,
    });

    it('asks the identity that the machine has', async () => {
      const env = identity(server.clouds.azure.identityHeader);
      const seen = await seenBy(async () => {
        expect(await read({ authProvider: 'azure' }, { env })).toEqual([
          { pods: 1 },
        ]);
      });
      expect(seen).toEqual(['azure-identity']);
    });

    it('comes in by itself after it was refused once', async () => {
      const env = identity(server.clouds.azure.lateIdentityHeader);
      const [refused, later] = await read(
        { authProvider: 'azure' },
        { env, times: 2 },
      );
      expect(refused).toMatchObject({ reason: 'unauthorized' });
      expect(refused.message).toMatch(/signing in with azure failed/);
      expect(later).toEqual({ pods: 1 });
    });
  });

  describe('of Google', () => {
    const cluster = { authProvider: 'googleServiceAccount' };

    it('asks the account that the machine has', async () => {
      const env = { GCE_METADATA_HOST: new URL(server.clouds.url).host };
      const seen = await seenBy(async () => {
        expect(await read(cluster, { env })).toEqual([{ pods: 1 }]);
      });
      expect(seen).toEqual(['google-machine']);
    });

    it('signs with the key of an account', async () => {
      const { keyFile, proxyUrl, caFile } = server.clouds.google;
      const seen = await seenBy(async () => {
        expect(
          await read(cluster, {
            env: { HTTPS_PROXY: proxyUrl, NODE_EXTRA_CA_CERTS: caFile },
            kubernetes: { googleServiceAccountCredentials: keyFile },
          }),
        ).toEqual([{ pods: 1 }]);
      });
      expect(seen).toEqual(['google-key']);
    });

    it('says so where a key is none', async () => {
      const [failed] = await read(cluster, {
        env: {},
        kubernetes: { googleServiceAccountCredentials: 'not a key' },
      });
      expect(failed).toMatchObject({ reason: 'unauthorized' });
      expect(failed.message).toMatch(/signing in with googleServiceAccount/);
    });
  });

  describe('with a proxy that signs in itself, as kubectl has', () => {
    let proxy: Server;

    beforeAll(async () => {
      const dispatcher = new Agent({ connect: { ca: decoded(server.caData) } });
      proxy = createServer(async (incoming, outgoing) => {
        const { statusCode, body } = await request(
          new URL(incoming.url ?? '', server.url),
          {
            dispatcher,
            headers: { authorization: `Bearer ${server.adminToken}` },
          },
        );
        outgoing.writeHead(statusCode);
        outgoing.end(await body.text());
      });
      await new Promise<void>(done => proxy.listen(0, '127.0.0.1', done));
    });

    afterAll(() => {
      proxy?.closeAllConnections();
      proxy?.close();
    });

    it('reads through it', async () => {
      const { port } = proxy.address() as AddressInfo;
      const local = {
        authProvider: 'localKubectlProxy',
        url: `http://127.0.0.1:${port}`,
      };
      expect(await read(local, { env: {} })).toEqual([{ pods: 1 }]);
    });
  });

  it('takes no certificate on trust but where it is told to', async () => {
    const cluster = {
      authProvider: 'serviceAccount',
      serviceAccountToken: server.adminToken,
      caData: undefined,
    };
    const [refused] = await read(cluster, { env: {} });
    expect(refused).toMatchObject({ reason: 'certificate' });
    const told = { ...cluster, skipTLSVerify: true };
    expect(await read(told, { env: {} })).toEqual([{ pods: 1 }]);
    const caFile = { ...cluster, caFile: server.caFile };
    expect(await read(caFile, { env: {} })).toEqual([{ pods: 1 }]);
  });
});
