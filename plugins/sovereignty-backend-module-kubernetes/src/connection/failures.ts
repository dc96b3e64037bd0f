// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { OBSERVED_RESOURCES } from '@regie/plugin-sovereignty-engine';
import { ApiServer } from './ApiServer';
import { AnswerBroken, AnswerTooLarge } from './body';
import { ProxyRefused } from './socksConnector';
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

/** Codes of connections that broke; the next may not. */
const BROKEN_CODES = new Set([
  'ECONNRESET',
  'ECONNREFUSED',
  'EPIPE',
  'UND_ERR_SOCKET',
  'UND_ERR_RES_CONTENT_LENGTH_MISMATCH',
]);

const TIMEOUT_CODES = new Set([
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
  'ETIMEDOUT',
]);

/** The answer is HTML. */
export const WEB_PAGE = 'a web page';

/** An error of ours that the connection met and wrapped. */
function clusterReadErrorIn(error: unknown): ClusterReadError | undefined {
  let current = error;
  while (current instanceof Error) {
    if (current instanceof ClusterReadError) return current;
    current = current.cause;
  }
  return undefined;
}

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

/** What a proxy answered that does not let through: a status, or a sentence. */
function proxyRefusal(error: unknown): string | undefined {
  if (error instanceof ProxyRefused) return error.message;
  const text = error instanceof Error ? error.message : '';
  return /^Proxy response \((\d+)\)/.exec(text)?.[1];
}

/** Whether the same request may succeed a moment later. */
export function mayPass(error: unknown): boolean {
  if (error instanceof AnswerBroken) return error.message !== WEB_PAGE;
  return BROKEN_CODES.has(codeOf(error));
}

/** What an answer that is not the JSON it should be means. */
export function brokenAnswer(
  cluster: string,
  what: string,
  error: AnswerBroken,
): ClusterReadError {
  const described =
    error.message === WEB_PAGE
      ? 'a web page, such as that of a login; check that the address is that of the API server'
      : `${error.message}; it may have broken off`;
  return new ClusterReadError(
    'malformed',
    `Cluster ${cluster}: the answer for ${what} is ${described}.`,
    error,
  );
}

/** What a redirect means: an API server never sends one. */
export function redirectFailure(
  cluster: string,
  what: string,
  location: string | undefined,
): ClusterReadError {
  const to = location && URL.canParse(location) ? new URL(location).host : '';
  return new ClusterReadError(
    'malformed',
    `Cluster ${cluster}: asked for ${what}, the server sends on to ${
      to || 'another address'
    }, as a login does. Check that the address is that of the API server.`,
  );
}

/** What a failed connection means, in words for the platform team. */
export function connectionFailure(
  { cluster, url, proxyUrl }: ApiServer,
  error: unknown,
): ClusterReadError {
  const known = clusterReadErrorIn(error);
  if (known) return known;
  if (error instanceof AnswerTooLarge) throw error;
  const code = codeOf(error);
  const host = new URL(url).host;
  const fail = (reason: ClusterReadErrorReason, text: string) =>
    new ClusterReadError(reason, `Cluster ${cluster}: ${text}`, error);
  const proxy = proxyUrl === undefined ? undefined : new URL(proxyUrl).host;
  const refusal = proxyRefusal(error);
  if (proxy !== undefined && refusal !== undefined) {
    return fail(
      'refused',
      `the proxy ${proxy} does not let through to ${host} (${refusal}). Check proxy-url, with its user name and password if it asks for them, and what the proxy allows.`,
    );
  }
  if (proxy !== undefined && code === 'ECONNREFUSED') {
    return fail(
      'refused',
      `the proxy ${proxy} refused the connection. Check proxy-url, and that the proxy runs.`,
    );
  }
  if (code === 'ECONNREFUSED') {
    return fail(
      'refused',
      `${host} refused the connection. Check that the API server runs and listens there.`,
    );
  }
  if (CERTIFICATE_CODES.has(code)) {
    return fail(
      'certificate',
      `the certificate of ${host} is not trusted (${code}). Check caData or caFile, and whether the certificate has expired or the clock of this machine is off.`,
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
    `${host} could not be reached or broke off (${
      code || 'no reason given'
    }). Check the address and the network.`,
  );
}

/** The role that ships names no kind that only some clusters define. */
function roleThatAllows(resource: string): string {
  const isFixed = OBSERVED_RESOURCES.some(one => one.resource === resource);
  return isFixed || !resource.includes('.')
    ? 'Bind the ClusterRole in docs/kubernetes/clusterrole.yaml.'
    : 'Apply the ClusterRole that `regie cluster-role` prints for this cluster.';
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
        `the credentials may not list ${what} (403). ${roleThatAllows(what)}`,
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
