// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { writeFileSync } from 'fs';
import path from 'path';
import { SignInServer } from './signInServer';

/** Contexts called as their cluster is. */
const SAME_NAMED = [
  'behind-socks',
  'shut-socks',
  'no-socks',
  'beside-socks',
  'other-name',
  'given-name',
  'given-name-behind',
  'wrong-name-behind',
  'any-certificate',
  'no-authority',
];

/** A kubeconfig with a context for each way to sign in. */
export function writeKubeconfig(server: SignInServer, folder: string): string {
  const { clientCertificates, issuer, proxy, socksProxy } = server;
  const { admin, expired } = clientCertificates;
  const credential = path.join(folder, 'credential.json');
  writeFileSync(
    credential,
    JSON.stringify({
      apiVersion: 'client.authentication.k8s.io/v1',
      kind: 'ExecCredential',
      status: {
        clientCertificateData: decoded(admin.certData),
        clientKeyData: decoded(admin.keyData),
      },
    }),
  );
  // Relative to the kubeconfig, as kubectl has it.
  writeFileSync(path.join(folder, 'token'), `${server.adminToken}\n`);
  const oidc = {
    'idp-issuer-url': issuer.url,
    'idp-certificate-authority': issuer.caFile,
    'client-id': issuer.clientId,
    'client-secret': issuer.clientSecret,
    'refresh-token': issuer.refreshToken,
    'id-token': issuer.expiredToken,
  };
  const authProvider = (config: Record<string, string>) => ({
    'auth-provider': { name: 'oidc', config },
  });
  const users = {
    certificate: certificateUser(admin),
    'expired-certificate': certificateUser(expired),
    'certificate-by-program': {
      exec: {
        apiVersion: 'client.authentication.k8s.io/v1',
        command: 'cat',
        args: [credential],
        interactiveMode: 'Never',
      },
    },
    'failing-program': {
      exec: {
        apiVersion: 'client.authentication.k8s.io/v1',
        command: 'sh',
        args: ['-c', 'echo token: geheim >&2; exit 1'],
        interactiveMode: 'Never',
      },
    },
    oidc: authProvider(oidc),
    'oidc-again': authProvider(oidc),
    'oidc-without-refresh': authProvider({ ...oidc, 'refresh-token': '' }),
    'oidc-refused': authProvider({ ...oidc, 'refresh-token': 'not-one' }),
    token: { token: server.adminToken },
    'token-file': { tokenFile: 'token' },
    'no-token-file': { tokenFile: 'not-there' },
  };
  const address = { 'certificate-authority-data': server.caData };
  const behind = (url: string) => ({
    ...address,
    server: proxy.leadsTo,
    'proxy-url': url,
  });
  const otherName = server.url.replace('127.0.0.1', 'localhost');
  const clusters = {
    server: { ...address, server: server.url },
    behind: behind(proxy.url),
    shut: behind(proxy.urlWithoutPassword),
    nowhere: behind('http://127.0.0.1:9'),
    wrong: behind('ftp://127.0.0.1'),
    'behind-socks': behind(socksProxy.url),
    'shut-socks': behind(socksProxy.urlWithoutPassword),
    'no-socks': behind('socks5://127.0.0.1:9'),
    'beside-socks': {
      ...behind(socksProxy.url),
      server: 'https://elsewhere.example:443',
    },
    // Its certificate is for other names than this one.
    'other-name': { ...address, server: otherName },
    'given-name': {
      ...address,
      server: otherName,
      'tls-server-name': 'kubernetes.default.svc',
    },
    'given-name-behind': {
      ...behind(socksProxy.url),
      'tls-server-name': 'kubernetes',
    },
    'wrong-name-behind': {
      ...behind(socksProxy.url),
      'tls-server-name': 'elsewhere.example',
    },
    'any-certificate': { server: server.url, 'insecure-skip-tls-verify': true },
    'no-authority': { server: server.url },
    beside: {
      ...behind(proxy.url),
      server: 'https://elsewhere.example:443',
    },
  };
  const contexts = {
    ...Object.fromEntries(
      Object.keys(users).map(user => [user, { cluster: 'server', user }]),
    ),
    'by-proxy': { cluster: 'behind', user: 'token' },
    'certificate-by-proxy': { cluster: 'behind', user: 'certificate' },
    'shut-proxy': { cluster: 'shut', user: 'token' },
    'no-proxy': { cluster: 'nowhere', user: 'token' },
    'wrong-proxy': { cluster: 'wrong', user: 'token' },
    'beside-proxy': { cluster: 'beside', user: 'token' },
    ...Object.fromEntries(
      SAME_NAMED.map(name => [name, { cluster: name, user: 'token' }]),
    ),
  };
  const file = path.join(folder, 'config');
  const named = <T>(of: Record<string, T>, what: string) =>
    Object.entries(of).map(([name, value]) => ({ name, [what]: value }));
  writeFileSync(
    file,
    JSON.stringify({
      apiVersion: 'v1',
      kind: 'Config',
      clusters: named(clusters, 'cluster'),
      users: named(users, 'user'),
      contexts: named(contexts, 'context'),
    }),
  );
  return file;
}

export function decoded(base64: string): string {
  return Buffer.from(base64, 'base64').toString('utf8');
}

function certificateUser({
  certData,
  keyData,
}: SignInServer['clientCertificates']['admin']) {
  return { 'client-certificate-data': certData, 'client-key-data': keyData };
}
