// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

// The few calls that preparing a test cluster needs. The reader under test has
// a client of its own; sharing one would let it test itself.

import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:https';
import { setTimeout as sleep } from 'node:timers/promises';

const CONNECTIONS = 8;
const PATIENCE_MS = 30_000;

export class ApiClient {
  #url;
  #token;
  #agent;

  /** @param {{ url: string, caFile: string, adminToken: string }} server */
  constructor(server) {
    this.#url = server.url;
    this.#token = server.adminToken;
    this.#agent = new Agent({
      ca: readFileSync(server.caFile),
      keepAlive: true,
      maxSockets: CONNECTIONS,
    });
  }

  get(path) {
    return this.#patiently('GET', path);
  }

  create(path, object) {
    return this.#patiently('POST', path, object, 'application/json');
  }

  mergePatch(path, patch) {
    return this.#patiently(
      'PATCH',
      path,
      patch,
      'application/merge-patch+json',
    );
  }

  /** @throws {Error} with the HTTP status as `status` */
  async #patiently(method, path, body, contentType) {
    const latest = Date.now() + PATIENCE_MS;
    for (;;) {
      const { status, text } = await this.#call(
        method,
        path,
        body,
        contentType,
      );
      if (status < 300) return JSON.parse(text);
      // "storage is (re)initializing" is said for a moment after a
      // CustomResourceDefinition was made, and for some time under load.
      const passes = status === 429 || status === 503;
      if (!passes || Date.now() > latest) {
        throw Object.assign(
          new Error(
            `${method} ${path} answered ${status}: ${text.slice(0, 1000)}`,
          ),
          { status },
        );
      }
      await sleep(200);
    }
  }

  #call(method, path, body, contentType) {
    return new Promise((resolve, reject) => {
      const call = request(
        new URL(path, this.#url),
        {
          method,
          agent: this.#agent,
          headers: {
            authorization: `Bearer ${this.#token}`,
            accept: 'application/json',
            ...(contentType && { 'content-type': contentType }),
          },
        },
        response => {
          const chunks = [];
          response.on('data', chunk => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () =>
            resolve({
              status: response.statusCode,
              text: Buffer.concat(chunks).toString('utf8'),
            }),
          );
        },
      );
      call.on('error', reject);
      call.end(body === undefined ? undefined : JSON.stringify(body));
    });
  }

  close() {
    this.#agent.destroy();
  }
}
