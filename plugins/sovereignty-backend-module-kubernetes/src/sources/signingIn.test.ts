// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { execFile } from 'child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import path from 'path';
import { setTimeout as sleep } from 'timers/promises';
import { promisify } from 'util';
import { OBSERVED_RESOURCES } from '@regie/plugin-sovereignty-engine';
import { Agent, request } from 'undici';
import { z } from 'zod';
import { podReaders } from '../__testUtils__/podReaders';
import { countPods } from '../__testUtils__/countPods';
import { decoded, writeKubeconfig } from '../__testUtils__/writeKubeconfig';
import { SignInServer, startSignInServer } from '../__testUtils__/signInServer';
import { InClusterSource } from './InClusterSource';

jest.setTimeout(240_000);

const describeWithServer = process.env.KUBEBUILDER_ASSETS
  ? describe
  : describe.skip;

const POD = {
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'een', namespace: 'default' },
  spec: { containers: [{ name: 'app', image: 'nginx:1' }] },
};

/** Who has signed in with OpenID Connect may list pods, and nothing else. */
const READERS = podReaders({
  kind: 'ServiceAccount',
  namespace: 'default',
  name: 'regie',
});

const ACCOUNT = {
  apiVersion: 'v1',
  kind: 'ServiceAccount',
  metadata: { name: 'regie', namespace: 'default' },
};

describeWithServer('signing in to a real API server', () => {
  let folder: string;
  let started: Awaited<ReturnType<typeof startSignInServer>>;
  let server: SignInServer;
  let kubeconfig: string;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'regie-signing-in-'));
    writeFileSync(
      path.join(folder, 'objects.json'),
      JSON.stringify({
        apiVersion: 'v1',
        kind: 'List',
        items: [POD, ACCOUNT, ...READERS],
      }),
    );
    started = await startSignInServer(folder);
    server = started.server;
    kubeconfig = writeKubeconfig(server, folder);
  });

  afterAll(async () => {
    await started?.stop();
    if (folder) rmSync(folder, { recursive: true });
  });

  /** What the contexts give, each read after the other with one source. */
  async function read(...steps: string[]) {
    const { stdout } = await promisify(execFile)(process.execPath, [
      '-r',
      require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      path.resolve(__dirname, '../__testUtils__/readContexts.ts'),
      kubeconfig,
      ...steps,
    ]);
    return stdout
      .trim()
      .split('\n')
      .map(line => JSON.parse(line));
  }

  const used = async () =>
    z
      .object({
        refreshes: z.number(),
        tunnels: z.number(),
        socksTunnels: z.number(),
        reviewed: z.array(z.string()),
      })
      .parse(await (await fetch(server.controlUrl)).json());

  it('works with a client certificate, of a file or of a program', async () => {
    expect(await read('certificate', 'certificate-by-program')).toEqual([
      { pods: 1 },
      { pods: 1 },
    ]);
  });

  it('does not with one that has expired, and says so', async () => {
    const [failed] = await read('expired-certificate');
    expect(failed).toMatchObject({ reason: 'unauthorized' });
    expect(failed.message).toMatch(/does not accept the credentials \(401\)/);
  });

  it('does not show what a program said that failed', async () => {
    const [failed] = await read('failing-program');
    expect(failed).toMatchObject({ reason: 'unauthorized' });
    expect(failed.message).toMatch(
      /failing-program of .*: signing in failed\. Try kubectl/,
    );
    expect(failed.message).not.toContain('geheim');
  });

  it('gets a new token of OpenID Connect, and keeps it until that ends', async () => {
    const pause = String((server.issuer.lifeSeconds - 5) * 1000);
    expect(
      await read('oidc', 'oidc-again', pause, 'oidc', 'oidc-again'),
    ).toEqual(Array(4).fill({ pods: 1 }));
    // The issuer takes each refresh token once: the last was one that it gave.
    expect((await used()).refreshes).toBe(2);
  });

  it('says what an issuer said, or what a new token needs', async () => {
    const failed = await read('oidc-refused', 'oidc-without-refresh');
    expect(failed).toEqual([
      {
        reason: 'unauthorized',
        message: expect.stringMatching(
          /oidc-refused of .*: signing in failed: 127\.0\.0\.1:\d+ answered 400 \(invalid_grant\)/,
        ),
      },
      {
        reason: 'unauthorized',
        message: expect.stringMatching(/id-token has ended.*refresh-token/),
      },
    ]);
    expect(JSON.stringify(failed)).not.toContain(server.issuer.clientSecret);
  });

  it('goes through a proxy to a server that only that knows', async () => {
    const before = (await used()).tunnels;
    expect(await read('by-proxy', 'certificate-by-proxy')).toEqual([
      { pods: 1 },
      { pods: 1 },
    ]);
    expect((await used()).tunnels).toBeGreaterThanOrEqual(before + 2);
  });

  it('goes through a proxy of SOCKS too', async () => {
    const before = (await used()).socksTunnels;
    expect(await read('behind-socks', 'given-name-behind')).toEqual([
      { pods: 1 },
      { pods: 1 },
    ]);
    expect((await used()).socksTunnels).toBeGreaterThanOrEqual(before + 2);
  });

  it('takes the token of a file, and the name that a certificate is for', async () => {
    expect(await read('token-file', 'given-name', 'any-certificate')).toEqual(
      Array(3).fill({ pods: 1 }),
    );
  });

  it.each([
    ['shut-proxy', 'refused', /does not let through to \S+ \(407\)/],
    ['beside-proxy', 'refused', /to elsewhere\.example \(502\)/],
    ['no-proxy', 'refused', /the proxy 127\.0\.0\.1:9 refused/],
    ['shut-socks', 'refused', /does not let through to \S+ \(.*uthentication/],
    ['beside-socks', 'refused', /to elsewhere\.example \(.*NotAllowed/],
    ['no-socks', 'refused', /the proxy 127\.0\.0\.1:9 refused/],
    ['other-name', 'certificate', /ERR_TLS_CERT_ALTNAME_INVALID/],
    ['wrong-name-behind', 'certificate', /ERR_TLS_CERT_ALTNAME_INVALID/],
    ['no-authority', 'certificate', /is not trusted/],
    ['no-token-file', 'misconfigured', /the tokenFile \S+not-there cannot be/],
    ['wrong-proxy', 'misconfigured', /proxy-url begins with none of http/],
  ])('says of %s that it is %s', async (context, reason, text) => {
    const [failed] = await read(context);
    expect(failed).toMatchObject({ reason });
    expect(failed.message).toMatch(text);
    expect(failed.message).not.toContain(new URL(server.proxy.url).password);
  });

  describe('as a pod does', () => {
    /** Asks as the administrator. */
    async function ask(
      method: 'GET' | 'POST' | 'DELETE',
      at: string,
      what?: unknown,
    ) {
      const dispatcher = new Agent({
        connect: { ca: decoded(server.caData) },
      });
      const { statusCode, body } = await request(new URL(at, server.url), {
        dispatcher,
        method,
        headers: {
          authorization: `Bearer ${server.adminToken}`,
          'content-type': 'application/json',
        },
        ...(what !== undefined && { body: JSON.stringify(what) }),
      });
      const answer = await body.json();
      await dispatcher.close();
      if (statusCode >= 300) throw new Error(JSON.stringify(answer));
      return answer;
    }

    /** A token that ends when the pod that it is for is gone. */
    async function tokenOf(pod: string): Promise<string> {
      await ask('POST', '/api/v1/namespaces/default/pods', {
        ...POD,
        metadata: { name: pod, namespace: 'default' },
        spec: { ...POD.spec, serviceAccountName: 'regie' },
      });
      const made = await ask(
        'POST',
        '/api/v1/namespaces/default/serviceaccounts/regie/token',
        {
          apiVersion: 'authentication.k8s.io/v1',
          kind: 'TokenRequest',
          spec: {
            boundObjectRef: { apiVersion: 'v1', kind: 'Pod', name: pod },
          },
        },
      );
      return z.object({ status: z.object({ token: z.string() }) }).parse(made)
        .status.token;
    }

    async function remove(pod: string): Promise<void> {
      await ask(
        'DELETE',
        `/api/v1/namespaces/default/pods/${pod}?gracePeriodSeconds=0`,
      );
    }

    const handleIn = async (accountFolder: string) => {
      const { hostname, port } = new URL(server.url);
      const source = new InClusterSource({
        name: 'eigen',
        accountFolder,
        env: {
          KUBERNETES_SERVICE_HOST: hostname,
          KUBERNETES_SERVICE_PORT: port,
        },
      });
      const [handle] = await source.listClusters();
      return handle;
    };

    it('takes the token that has come in place of the old', async () => {
      const account = mkdtempSync(path.join(folder, 'account-'));
      const tokenFile = path.join(account, 'token');
      writeFileSync(path.join(account, 'ca.crt'), decoded(server.caData));
      writeFileSync(tokenFile, await tokenOf('oud'));
      const handle = await handleIn(account);
      expect(await countPods(handle)).toBe(2);

      // A reading that has begun goes on with the new token too.
      const begun = await handle.open();
      writeFileSync(tokenFile, await tokenOf('nieuw'));
      await remove('oud');
      const pods = OBSERVED_RESOURCES.find(one => one.resource === 'pods')!;
      const names = async () => {
        const seen: unknown[] = [];
        for await (const page of begun.list(pods)) seen.push(...page);
        return seen.length;
      };
      // The server remembers for ten seconds that the old token was good.
      await sleep(12_000);
      expect(await names()).toBe(2);
      await begun.close();
      expect(await countPods(handle)).toBe(2);

      writeFileSync(tokenFile, 'not-a-token');
      await expect(countPods(handle)).rejects.toMatchObject({
        reason: 'unauthorized',
      });
      writeFileSync(tokenFile, await tokenOf('later'));
      expect(await countPods(handle)).toBe(3);
    });

    it('says so where there is no account, or no cluster', async () => {
      const empty = mkdtempSync(path.join(folder, 'empty-'));
      await expect(countPods(await handleIn(empty))).rejects.toMatchObject({
        reason: 'misconfigured',
      });
      const source = new InClusterSource({ name: 'eigen', env: {} });
      const [handle] = await source.listClusters();
      await expect(handle.open()).rejects.toThrow(
        /this is no pod of a cluster/,
      );
    });
  });
});
