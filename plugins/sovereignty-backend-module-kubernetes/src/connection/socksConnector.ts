// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Socket } from 'net';
import { SocksClient } from 'socks';
import { buildConnector } from 'undici';

const SOCKS_PORT = 1080;
const PORTS: Readonly<Record<string, number>> = { 'https:': 443, 'http:': 80 };

/** A proxy does not let through, with what it answered. */
export class ProxyRefused extends Error {}

/**
 * Connects by way of a SOCKS5 proxy, which is left to find the server's name.
 * The connection through it then has the TLS settings of the server.
 */
export function socksConnector(
  proxyUrl: string,
  options: buildConnector.BuildOptions & { timeout: number },
): buildConnector.connector {
  const { hostname, port, username, password } = new URL(proxyUrl);
  const connectProxy = buildConnector({ timeout: options.timeout });
  const connectServer = buildConnector(options);
  const proxy = { host: hostname, port: Number(port) || SOCKS_PORT };

  const reachProxy = () =>
    new Promise<Socket>((resolve, reject) => {
      connectProxy(
        { hostname, host: hostname, port: `${proxy.port}`, protocol: 'http:' },
        (error, socket) => (error ? reject(error) : resolve(socket as Socket)),
      );
    });

  const tunnel = async (wanted: buildConnector.Options): Promise<Socket> => {
    const existing = await reachProxy();
    try {
      const { socket } = await SocksClient.createConnection({
        proxy: {
          ...proxy,
          type: 5,
          ...(username && {
            userId: decodeURIComponent(username),
            password: decodeURIComponent(password),
          }),
        },
        command: 'connect',
        destination: {
          host: wanted.hostname.replace(/^\[|\]$/g, ''),
          port: Number(wanted.port) || PORTS[wanted.protocol],
        },
        timeout: options.timeout,
        existing_socket: existing,
      });
      return socket;
    } catch (error) {
      existing.destroy();
      throw new ProxyRefused(
        error instanceof Error ? error.message : String(error),
        { cause: error },
      );
    }
  };

  return (wanted, callback) => {
    tunnel(wanted).then(
      socket =>
        wanted.protocol === 'https:'
          ? connectServer({ ...wanted, httpSocket: socket }, callback)
          : callback(null, socket),
      error => callback(error, null),
    );
  };
}
