// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

// Starts a real kube-apiserver with etcd on free ports of this machine.
//   node tools/kube-apiserver/server.mjs [--json] [--apply FOLDER]...

import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { freePorts } from '../processes/freePorts.mjs';
import { serveUntilAsked } from '../processes/serveUntilAsked.mjs';
import { startKept } from '../processes/startKept.mjs';
import { applyObjects } from './apply.mjs';
import { ensureAssets, LEFT_OUT } from './build.mjs';
import {
  kubeconfigFor,
  writeCredentials,
  writeReviewer,
} from './credentials.mjs';
import { apiServerFlags, etcdFlags } from './flags.mjs';
import { readSnapshot } from './readSnapshot.mjs';

const PATIENCE_MS = 120_000;
const TRIES = 3;

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
        agent: false,
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

async function startOnce({ assets, name, users, oidc, tokenReviewer }) {
  const dir = mkdtempSync(path.join(tmpdir(), 'regie-kube-apiserver-'));
  const credentials = await writeCredentials(dir, users);
  const { adminToken } = credentials;
  const [etcdPort, peerPort, port] = await freePorts(3);
  const reviewerFile =
    tokenReviewer && (await writeReviewer(dir, tokenReviewer));
  const kept = startKept({
    folder: dir,
    stopSignal: 'SIGKILL',
    programs: [
      {
        command: path.join(assets, 'etcd'),
        args: etcdFlags({ dir, port: etcdPort, peerPort }),
      },
      {
        command: path.join(assets, 'kube-apiserver'),
        args: apiServerFlags({ dir, port, etcdPort, oidc, reviewerFile }),
      },
    ],
  });
  await kept.untilReady(() => isReady(port, adminToken), PATIENCE_MS);
  const url = `https://127.0.0.1:${port}`;
  const caFile = path.join(dir, 'certificates', 'apiserver.crt');
  const kubeconfigPath = path.join(dir, 'kubeconfig');
  writeFileSync(
    kubeconfigPath,
    kubeconfigFor({ name, url, caFile, token: adminToken }),
    { mode: 0o600 },
  );
  return {
    name,
    url,
    caFile,
    caData: readFileSync(caFile).toString('base64'),
    ...credentials,
    kubeconfigPath,
    etcdUrl: `http://127.0.0.1:${etcdPort}`,
    stop: () => kept.stop(),
  };
}

/**
 * @typedef {object} OidcIssuer whose tokens are let in; it must answer already
 * @property {string} url
 * @property {string} clientId that its tokens are for
 * @property {string} caFile PEM of who signed its certificate
 *
 * @typedef {object} KubeApiServer
 * @property {string} name of the cluster in the kubeconfig
 * @property {string} url
 * @property {string} caFile PEM
 * @property {string} caData the same in base64, as a kubeconfig has it
 * @property {string} adminToken of a user in system:masters
 * @property {Record<string, string>} tokens of users without any right
 * @property {Record<'admin' | 'expired', { certData: string, keyData: string }>} clientCertificates
 *   both of a user in system:masters, in base64 as a kubeconfig has them
 * @property {string} kubeconfigPath with the admin's token
 * @property {string} etcdUrl of the store behind it, for who fills it in bulk
 * @property {() => Promise<void>} stop also happens when this process ends
 *
 * @param {{ assets: string, name?: string, users?: string[], oidc?: OidcIssuer, tokenReviewer?: string }} options
 *   `users` get a token each, with no rights until a test gives them some;
 *   `tokenReviewer` is the address that is asked whose another token is.
 * @returns {Promise<KubeApiServer>}
 * @throws {Error} with the end of the servers' logs
 */
export async function startKubeApiServer({
  assets,
  name = 'test',
  users = ['reader', 'stranger'],
  oidc,
  tokenReviewer,
}) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await startOnce({ assets, name, users, oidc, tokenReviewer });
    } catch (error) {
      // A port that was free can be taken before the server listens on it.
      const collided = /address already in use/i.test(error.message);
      if (!collided || attempt === TRIES) throw error;
    }
  }
}

async function main() {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      apply: { type: 'string', multiple: true, default: [] },
      name: { type: 'string' },
    },
  });
  const assets = await ensureAssets();
  if (!assets) {
    console.error(LEFT_OUT);
    process.exitCode = 3;
    return;
  }
  const server = await startKubeApiServer({ assets, name: values.name });
  let applied = 0;
  for (const folder of values.apply) {
    const objects = await readSnapshot(folder);
    applied += await applyObjects({ server, objects });
  }
  if (values.json) {
    const { stop, ...described } = server;
    console.log(JSON.stringify({ ...described, applied }));
  } else {
    console.log(`export KUBECONFIG=${server.kubeconfigPath}`);
    console.error(`Serving at ${server.url}. Press Ctrl-C to stop.`);
  }
  await serveUntilAsked(server, { endWithInput: values.json });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main().catch(error => {
    console.error(error.message);
    process.exit(1);
  });
}
