// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { connect } from 'node:net';

/**
 * A proxy that lets its one user through to one server, by a name that only the
 * proxy knows an address for.
 */
export class ConnectProxy {
  #server = createServer();
  #sockets = new Set();
  #tunnels = 0;
  #password = randomBytes(12).toString('hex');

  /** @param {{ name: string, port: number }} upstream port of this machine */
  constructor({ name, port }) {
    this.#server.on('connect', (incoming, client, head) => {
      this.#keep(client);
      const expected = Buffer.from(`regie:${this.#password}`);
      const given = `Basic ${expected.toString('base64')}`;
      if (incoming.headers['proxy-authorization'] !== given) {
        client.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
      } else if (incoming.url !== name) {
        client.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
      } else {
        this.#tunnels += 1;
        const server = connect(port, '127.0.0.1', () => {
          client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
          server.write(head);
          client.pipe(server).pipe(client);
        });
        this.#keep(server);
      }
    });
  }

  /** Its address with the password that it asks for, and without. */
  async listen() {
    await new Promise(resolve => this.#server.listen(0, '127.0.0.1', resolve));
    const host = `127.0.0.1:${this.#server.address().port}`;
    return {
      url: `http://regie:${this.#password}@${host}`,
      urlWithoutPassword: `http://${host}`,
    };
  }

  close() {
    for (const socket of this.#sockets) socket.destroy();
    this.#server.closeAllConnections();
    this.#server.close();
  }

  /** How many connections it let through. */
  get tunnels() {
    return this.#tunnels;
  }

  #keep(socket) {
    this.#sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => this.#sockets.delete(socket));
  }
}
