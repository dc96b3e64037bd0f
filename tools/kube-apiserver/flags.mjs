// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import path from 'node:path';

/**
 * Admission that would change or refuse what a recorded cluster already
 * admitted, or that waits for a controller that does not run here.
 */
const ADMISSION_LEFT_OUT = [
  'ServiceAccount', // the controller makes the accounts it insists on
  'TaintNodesByCondition', // the controller takes its not-ready taint off
  'Priority',
  'RuntimeClass',
  'PodSecurity',
  'LimitRanger',
  'ResourceQuota',
  'DefaultTolerationSeconds',
  'DefaultStorageClass',
  'DefaultIngressClass',
  'StorageObjectInUseProtection',
];

/** @param {{ dir: string, port: number, peerPort: number }} place */
export function etcdFlags({ dir, port, peerPort }) {
  const url = `http://127.0.0.1:${port}`;
  const peerUrl = `http://127.0.0.1:${peerPort}`;
  return [
    `--data-dir=${path.join(dir, 'etcd')}`,
    `--listen-client-urls=${url}`,
    `--advertise-client-urls=${url}`,
    `--listen-peer-urls=${peerUrl}`,
    `--initial-advertise-peer-urls=${peerUrl}`,
    `--initial-cluster=default=${peerUrl}`,
    '--log-level=warn',
    // A test's data need not outlive a power failure.
    '--unsafe-no-fsync',
  ];
}

/**
 * @param {{ dir: string, port: number, etcdPort: number, oidc?: import('./server.mjs').OidcIssuer, reviewerFile?: string }} place
 */
export function apiServerFlags({ dir, port, etcdPort, oidc, reviewerFile }) {
  const serviceAccountKey = path.join(dir, 'service-account.key');
  return [
    `--etcd-servers=http://127.0.0.1:${etcdPort}`,
    `--cert-dir=${path.join(dir, 'certificates')}`,
    `--secure-port=${port}`,
    '--bind-address=127.0.0.1',
    '--service-account-issuer=https://kubernetes.default.svc',
    `--service-account-signing-key-file=${serviceAccountKey}`,
    `--service-account-key-file=${serviceAccountKey}`,
    `--token-auth-file=${path.join(dir, 'tokens.csv')}`,
    `--client-ca-file=${path.join(dir, 'client-ca.crt')}`,
    ...(oidc ? oidcFlags(oidc) : []),
    ...(reviewerFile ? reviewerFlags(reviewerFile) : []),
    '--authorization-mode=RBAC',
    '--service-cluster-ip-range=10.43.0.0/16',
    `--disable-admission-plugins=${ADMISSION_LEFT_OUT.join(',')}`,
  ];
}

/** Who is asked whose a token is that the server does not know itself. */
function reviewerFlags(file) {
  return [
    `--authentication-token-webhook-config-file=${file}`,
    '--authentication-token-webhook-version=v1',
  ];
}

function oidcFlags({ url, clientId, caFile }) {
  return [
    `--oidc-issuer-url=${url}`,
    `--oidc-client-id=${clientId}`,
    `--oidc-ca-file=${caFile}`,
    '--oidc-groups-claim=groups',
  ];
}
