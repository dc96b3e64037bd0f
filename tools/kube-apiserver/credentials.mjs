// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { certificate } from './certificates.mjs';

const newToken = () => randomBytes(16).toString('hex');

const ADMINS = 'system:masters';

/**
 * Writes what the server reads at its start: its users, the authority whose
 * certificates it lets in, and the key that it signs service accounts' tokens
 * with.
 *
 * @param {string} dir
 * @param {string[]} users
 * @returns {Promise<{
 *   adminToken: string,
 *   tokens: Record<string, string>,
 *   clientCertificates: Record<'admin' | 'expired', { certData: string, keyData: string }>,
 * }>}
 */
export async function writeCredentials(dir, users) {
  const adminToken = newToken();
  const tokens = Object.fromEntries(users.map(user => [user, newToken()]));
  await writeFile(
    path.join(dir, 'tokens.csv'),
    [
      `${adminToken},admin,admin,"${ADMINS}"`,
      ...users.map(user => `${tokens[user]},${user},${user}`),
    ].join('\n'),
    { mode: 0o600 },
  );
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  await writeFile(
    path.join(dir, 'service-account.key'),
    privateKey.export({ type: 'pkcs1', format: 'pem' }),
    { mode: 0o600 },
  );
  const issuer = certificate({ name: 'client-authority' });
  await writeFile(path.join(dir, 'client-ca.crt'), issuer.cert);
  const clientCertificates = {
    admin: inBase64(certificate({ name: 'admin', group: ADMINS, issuer })),
    expired: inBase64(
      certificate({
        ...{ name: 'admin', group: ADMINS, issuer },
        ...{ fromDay: -30, toDay: -1 },
      }),
    ),
  };
  return { adminToken, tokens, clientCertificates };
}

/** As a kubeconfig holds it. */
function inBase64({ cert, key }) {
  return {
    certData: Buffer.from(cert).toString('base64'),
    keyData: Buffer.from(key).toString('base64'),
  };
}

/** How the server reaches who knows whose a token is; gives the file. */
export async function writeReviewer(dir, server) {
  const file = path.join(dir, 'reviewer');
  const name = 'reviewer';
  await writeFile(
    file,
    JSON.stringify({
      apiVersion: 'v1',
      kind: 'Config',
      clusters: [{ name, cluster: { server } }],
      users: [{ name, user: {} }],
      contexts: [{ name, context: { cluster: name, user: name } }],
      'current-context': name,
    }),
  );
  return file;
}

/** A kubeconfig, in the JSON that is also YAML. */
export function kubeconfigFor({ name, url, caFile, token }) {
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
