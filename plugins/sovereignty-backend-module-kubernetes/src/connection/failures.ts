// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  ClusterReadError,
  ClusterReadErrorReason,
} from '@regie/plugin-sovereignty-node';

const CERTIFICATE_CODES = new Set([
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

const TIMEOUT_CODES = new Set([
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
  'ETIMEDOUT',
]);

/** The code of an error or of what caused it, whatever class these have. */
function codeOf(error: unknown): string {
  let current = error;
  while (typeof current === 'object' && current !== null) {
    if ('code' in current && typeof current.code === 'string') {
      return current.code;
    }
    current = 'cause' in current ? current.cause : undefined;
  }
  return '';
}

/** What a failed connection means, in words for the platform team. */
export function connectionFailure(
  cluster: string,
  url: string,
  error: unknown,
): ClusterReadError {
  if (error instanceof ClusterReadError) return error;
  const code = codeOf(error);
  const host = new URL(url).host;
  const fail = (reason: ClusterReadErrorReason, text: string) =>
    new ClusterReadError(reason, `Cluster ${cluster}: ${text}`, error);
  if (code === 'ECONNREFUSED') {
    return fail(
      'refused',
      `${host} refused the connection. Check that the API server runs and listens there.`,
    );
  }
  if (CERTIFICATE_CODES.has(code)) {
    return fail(
      'certificate',
      `the certificate of ${host} is not trusted (${code}). Check caData or caFile, and whether the certificate has expired.`,
    );
  }
  if (TIMEOUT_CODES.has(code)) {
    return fail(
      'timeout',
      `${host} did not answer in time. Check the network and the load of the API server.`,
    );
  }
  if (error instanceof Error && error.name === 'AbortError') {
    return fail('timeout', `reading was stopped before it was complete.`);
  }
  return fail(
    'unreachable',
    `${host} could not be reached (${
      code || 'no reason given'
    }). Check the address and the network.`,
  );
}

/** What an answer other than 200 means. */
export function statusFailure(
  cluster: string,
  what: string,
  status: number,
): ClusterReadError {
  const fail = (reason: ClusterReadErrorReason, text: string) =>
    new ClusterReadError(reason, `Cluster ${cluster}: ${text}`);
  switch (status) {
    case 401:
      return fail(
        'unauthorized',
        `the API server does not accept the credentials (401). Give it a valid token or certificate.`,
      );
    case 403:
      return fail(
        'forbidden',
        `the credentials may not list ${what} (403). Bind the ClusterRole in docs/clusterrole.yaml.`,
      );
    case 404:
      return fail('not-served', `the API server does not serve ${what} (404).`);
    case 410:
      return fail(
        'expired',
        `the list of ${what} expired while it was read (410) and could not be continued.`,
      );
    case 429:
      return fail(
        'overloaded',
        `the API server asks to slow down (429) and kept asking for ${what}.`,
      );
    default:
      return fail(
        status >= 500 ? 'server-error' : 'malformed',
        `the API server answered ${status} for ${what}.`,
      );
  }
}
