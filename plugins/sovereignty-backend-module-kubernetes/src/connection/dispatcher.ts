// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { ClusterReadError } from '@regie/plugin-sovereignty-node';
import { Agent, Dispatcher, ProxyAgent } from 'undici';
import { ApiServer } from './ApiServer';
import { socksConnector } from './socksConnector';

const CONNECT_TIMEOUT_MS = 10_000;
const ANSWER_TIMEOUT_MS = 30_000;

/** What kubectl can go through too. */
const PROXY_PROTOCOLS = ['http:', 'https:', 'socks5:'];

/**
 * Connections to an API server, through its proxy if it has one.
 *
 * @throws ClusterReadError when the proxy's address is none
 */
export function dispatcherFor(server: ApiServer): Dispatcher {
  const { tls, guard, proxyUrl } = server;
  const common = {
    headersTimeout: ANSWER_TIMEOUT_MS,
    bodyTimeout: ANSWER_TIMEOUT_MS,
    connections: 2,
  };
  if (proxyUrl !== undefined) {
    checkProxy(proxyUrl, server.cluster);
    const timeout = CONNECT_TIMEOUT_MS;
    if (new URL(proxyUrl).protocol === 'socks5:') {
      const connect = socksConnector(proxyUrl, { ...tls, timeout });
      return new Agent({ ...common, connect });
    }
    return new ProxyAgent({
      ...common,
      uri: proxyUrl,
      proxyTls: { timeout },
      requestTls: { ...tls, timeout },
    });
  }
  return new Agent({
    ...common,
    connect: {
      timeout: CONNECT_TIMEOUT_MS,
      ...tls,
      ...(guard && { lookup: guard.lookup }),
    },
  });
}

function checkProxy(proxyUrl: string, cluster: string): void {
  const isKnown =
    URL.canParse(proxyUrl) &&
    PROXY_PROTOCOLS.includes(new URL(proxyUrl).protocol);
  if (isKnown) return;
  throw new ClusterReadError(
    'misconfigured',
    `Cluster ${cluster}: its proxy-url begins with none of ${PROXY_PROTOCOLS.map(
      protocol => `${protocol}//`,
    ).join(', ')}.`,
  );
}
