// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

// Starts a real kube-apiserver with etcd on free ports of this machine.

import { spawn } from 'node:child_process';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { request } from 'node:https';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureAssets } from './build.mjs';

async function freePorts(count) {
  const servers = await Promise.all(
    Array.from(
      { length: count },
      () =>
        new Promise((resolve, reject) => {
          const server = createServer();
          server.once('error', reject);
          server.listen(0, '127.0.0.1', () => resolve(server));
        }),
    ),
  );
  const ports = servers.map(server => server.address().port);
  await Promise.all(
    servers.map(server => new Promise(resolve => server.close(resolve))),
  );
  return ports;
}

function isReady(port, token) {
  return new Promise(resolve => {
    const probe = request(
      {
        host: '127.0.0.1',
        port,
        path: '/readyz',
        headers: { authorization: `Bearer ${token}` },
        // The server makes its certificate at start; this call only asks
        // whether it is there yet.
        rejectUnauthorized: false,
        timeout: 2000,
      },
      response => {
        response.resume();
        resolve(response.statusCode === 200);
      },
    );
    probe.on('error', () => resolve(false));
    probe.on('timeout', () => probe.destroy());
    probe.end();
  });
}

function kubeconfigFor({ url, caFile, token, name }) {
  return JSON.stringify(
    {
      apiVersion: 'v1',
      kind: 'Config',
      clusters: [
        { name, cluster: { server: url, 'certificate-authority': caFile } },
      ],
      users: [{ name: 'admin', user: { token } }],
      contexts: [{ name, context: { cluster: name, user: 'admin' } }],
      'current-context': name,
    },
    null,
    2,
  );
}

/**
 * @param {{ assets: string, name?: string, users?: string[] }} options
 *   `users` get a token each, with no rights until a test gives them some.
 * @returns {Promise<{ url: string, caFile: string, caData: string,
 *   adminToken: string, tokens: Record<string, string>,
 *   kubeconfigPath: string, stop: () => Promise<void> }>}
 */
export async function startKubeApiServer({
  assets,
  name = 'test',
  users = ['reader', 'stranger'],
}) {
  const dir = await mkdtemp(path.join(tmpdir(), 'regie-kube-apiserver-'));
  const children = [];
  const stopNow = () => {
    for (const child of children) child.kill('SIGKILL');
    rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
  };
  process.once('exit', stopNow);

  const adminToken = randomBytes(16).toString('hex');
  const tokens = Object.fromEntries(
    users.map(user => [user, randomBytes(16).toString('hex')]),
  );
  await writeFile(
    path.join(dir, 'tokens.csv'),
    [
      `${adminToken},admin,admin,"system:masters"`,
      ...users.map(user => `${tokens[user]},${user},${user}`),
    ].join('\n'),
  );
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  await writeFile(
    path.join(dir, 'service-account.key'),
    privateKey.export({ type: 'pkcs1', format: 'pem' }),
  );
  await mkdir(path.join(dir, 'certificates'));

  const [etcdPort, peerPort, port] = await freePorts(3);
  const log = [];
  const start = (program, args) => {
    const child = spawn(path.join(assets, program), args, {
      cwd: dir,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', chunk => {
        log.push(`${program}: ${chunk}`);
        if (log.length > 200) log.shift();
      });
    }
    children.push(child);
    return child;
  };
  start('etcd', [
    '--data-dir',
    path.join(dir, 'etcd'),
    `--listen-client-urls=http://127.0.0.1:${etcdPort}`,
    `--advertise-client-urls=http://127.0.0.1:${etcdPort}`,
    `--listen-peer-urls=http://127.0.0.1:${peerPort}`,
    `--initial-advertise-peer-urls=http://127.0.0.1:${peerPort}`,
    `--initial-cluster=default=http://127.0.0.1:${peerPort}`,
    // A test's data need not outlive a power failure.
    '--unsafe-no-fsync',
  ]);
  const server = start('kube-apiserver', [
    `--etcd-servers=http://127.0.0.1:${etcdPort}`,
    `--cert-dir=${path.join(dir, 'certificates')}`,
    `--secure-port=${port}`,
    '--bind-address=127.0.0.1',
    '--service-account-issuer=https://kubernetes.default.svc',
    `--service-account-signing-key-file=${path.join(dir, 'service-account.key')}`,
    `--service-account-key-file=${path.join(dir, 'service-account.key')}`,
    `--token-auth-file=${path.join(dir, 'tokens.csv')}`,
    '--authorization-mode=RBAC',
    '--service-cluster-ip-range=10.43.0.0/16',
    // No controller makes the default service accounts that it insists on.
    '--disable-admission-plugins=ServiceAccount',
  ]);

  const patience = Date.now() + 90_000;
  while (!(await isReady(port, adminToken))) {
    if (server.exitCode !== null || Date.now() > patience) {
      const tail = log.slice(-15).join('');
      stopNow();
      throw new Error(`kube-apiserver did not become ready.\n${tail}`);
    }
    await new Promise(resolve => setTimeout(resolve, 250));
  }

  const url = `https://127.0.0.1:${port}`;
  const caFile = path.join(dir, 'certificates', 'apiserver.crt');
  const kubeconfigPath = path.join(dir, 'kubeconfig');
  await writeFile(
    kubeconfigPath,
    kubeconfigFor({ url, caFile, token: adminToken, name }),
  );
  return {
    url,
    caFile,
    caData: readFileSync(caFile).toString('base64'),
    adminToken,
    tokens,
    kubeconfigPath,
    async stop() {
      process.removeListener('exit', stopNow);
      await Promise.all(
        children.map(
          child =>
            new Promise(resolve => {
              if (child.exitCode !== null || child.signalCode !== null) {
                resolve();
                return;
              }
              child.once('exit', resolve);
              child.kill('SIGKILL');
            }),
        ),
      );
      if (existsSync(dir)) stopNow();
    },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const assets = await ensureAssets();
  if (!assets) {
    console.error(
      'There is no kube-apiserver and no Go to build it with. See tools/README.md.',
    );
    process.exit(3);
  }
  const server = await startKubeApiServer({ assets });
  console.log(`export KUBECONFIG=${server.kubeconfigPath}`);
  console.error(`Serving at ${server.url}. Press Ctrl-C to stop.`);
  const stop = () => server.stop().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}
