// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

// The few calls that preparing a test cluster needs. The reader under test has
// a client of its own; sharing one would let it test itself.

import { readFileSync } from 'node:fs';
import { request } from 'node:https';

export class ApiClient {
  #url;
  #token;
  #ca;

  /** @param {{ url: string, caFile: string, adminToken: string }} server */
  constructor(server) {
    this.#url = server.url;
    this.#token = server.adminToken;
    this.#ca = readFileSync(server.caFile);
  }

  get(path) {
    return this.#call('GET', path);
  }

  create(path, object) {
    return this.#call('POST', path, object, 'application/json');
  }

  mergePatch(path, patch) {
    return this.#call('PATCH', path, patch, 'application/merge-patch+json');
  }

  remove(path) {
    return this.#call('DELETE', path);
  }

  #call(method, path, body, contentType) {
    return new Promise((resolve, reject) => {
      const call = request(
        new URL(path, this.#url),
        {
          method,
          ca: this.#ca,
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
          response.on('end', () => {
            const text = Buffer.concat(chunks).toString('utf8');
            if (response.statusCode >= 300) {
              const error = new Error(
                `${method} ${path} answered ${response.statusCode}: ${text.slice(
                  0,
                  500,
                )}`,
              );
              error.status = response.statusCode;
              reject(error);
            } else {
              resolve(JSON.parse(text));
            }
          });
        },
      );
      call.on('error', reject);
      call.end(body === undefined ? undefined : JSON.stringify(body));
    });
  }
}
