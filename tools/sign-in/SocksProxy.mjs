// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { randomBytes } from 'node:crypto';
import { connect, createServer } from 'node:net';

const VERSION = 5;
const WITH_PASSWORD = 2;
const NO_WAY = 0xff;
const BY_NAME = 3;
const REFUSED_BY_RULES = 2;

/**
 * A SOCKS5 proxy that lets its one user through to one server, by a name that
 * only the proxy knows an address for.
 */
export class SocksProxy {
  #server;
  #sockets = new Set();
  #tunnels = 0;
  #upstream;
  #password = randomBytes(12).toString('hex');

  /** @param {{ name: string, port: number }} upstream port of this machine */
  constructor(upstream) {
    this.#upstream = upstream;
    this.#server = createServer(client => {
      this.#keep(client);
      this.#serve(client).catch(() => client.destroy());
    });
  }

  /** Its address with the password that it asks for, and without. */
  async listen() {
    await new Promise(resolve => this.#server.listen(0, '127.0.0.1', resolve));
    const host = `127.0.0.1:${this.#server.address().port}`;
    return {
      url: `socks5://regie:${this.#password}@${host}`,
      urlWithoutPassword: `socks5://${host}`,
    };
  }

  close() {
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
  }

  /** How many connections it let through. */
  get tunnels() {
    return this.#tunnels;
  }

  async #serve(client) {
    const [, count] = await take(client, 2);
    const ways = await take(client, count);
    if (!ways.includes(WITH_PASSWORD)) {
      client.end(Buffer.from([VERSION, NO_WAY]));
      return;
    }
    client.write(Buffer.from([VERSION, WITH_PASSWORD]));
    const isUser = await this.#isUser(client);
    client.write(Buffer.from([1, isUser ? 0 : 1]));
    if (!isUser) {
      client.end();
      return;
    }
    const [, , , type] = await take(client, 4);
    const name = type === BY_NAME ? await text(client) : 'an address';
    const port = (await take(client, 2)).readUInt16BE();
    if (`${name}:${port}` !== this.#upstream.name) {
      client.end(answer(REFUSED_BY_RULES));
      return;
    }
    this.#tunnels += 1;
    const server = connect(this.#upstream.port, '127.0.0.1', () => {
      client.write(answer(0));
      client.pipe(server).pipe(client);
    });
    this.#keep(server);
  }

  async #isUser(client) {
    await take(client, 1);
    const user = await text(client);
    return (await text(client)) === this.#password && user === 'regie';
  }

  #keep(socket) {
    this.#sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => this.#sockets.delete(socket));
  }
}

/** With a bound address that says nothing. */
function answer(code) {
  return Buffer.from([VERSION, code, 0, 1, 0, 0, 0, 0, 0, 0]);
}

/** A text after its length in one byte. */
async function text(socket) {
  const [length] = await take(socket, 1);
  return (await take(socket, length)).toString('utf8');
}

/** So many bytes, as soon as they are there. */
async function take(socket, count) {
  for (;;) {
    const bytes = socket.read(count);
    if (bytes) return bytes;
    await new Promise((resolve, reject) => {
      socket.once('readable', resolve);
      socket.once('close', () => reject(new Error('it left')));
    });
  }
}
