// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { readFileSync } from 'node:fs';
import { Agent, createServer, request } from 'node:https';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * @typedef {object} Fault what goes wrong with the requests that it is for
 * @property {string} path a regular expression over path and query
 * @property {number} [times] how often, from the first on; always when left out
 * @property {number} [skip] how many go well before
 * @property {'hang' | 'slow' | 'reset' | 'cut' | 'answer'} kind
 * @property {number} [ms] for slow
 * @property {number} [status] for answer
 * @property {Record<string, string>} [headers] for answer
 * @property {string} [body] for answer
 */

/**
 * Stands in front of an API server, lets everything through as it is, and does
 * harm where it is told to.
 */
export class FaultProxy {
  #upstream;
  #agent;
  #server;
  #faults = [];
  #requests = [];

  /** @param {{ url: string, caFile: string }} upstream */
  constructor(upstream, { cert, key }) {
    this.#upstream = new URL(upstream.url);
    this.#agent = new Agent({
      ca: readFileSync(upstream.caFile),
      keepAlive: true,
    });
    this.#server = createServer({ cert, key }, (incoming, outgoing) => {
      this.#serve(incoming, outgoing).catch(() => outgoing.destroy());
    });
  }

  async listen() {
    await new Promise(resolve => this.#server.listen(0, '127.0.0.1', resolve));
    return `https://127.0.0.1:${this.#server.address().port}`;
  }

  /** Method, path and status of everything that was asked since the last plan. */
  get requests() {
    return this.#requests;
  }

  /** @param {Fault[]} faults */
  plan(faults) {
    this.#faults = faults.map(fault => ({ ...fault, seen: 0 }));
    this.#requests = [];
  }

  close() {
    this.#server.closeAllConnections();
    this.#server.close();
    this.#agent.destroy();
  }

  async #serve(incoming, outgoing) {
    const entry = { method: incoming.method, path: incoming.url, status: 0 };
    this.#requests.push(entry);
    const fault = this.#faultFor(incoming.url);
    switch (fault?.kind) {
      case 'hang':
        return;
      case 'answer':
        entry.status = fault.status ?? 200;
        outgoing.writeHead(entry.status, {
          'content-type': 'application/json',
          ...fault.headers,
        });
        outgoing.end(fault.body ?? '');
        return;
      case 'slow':
        await sleep(fault.ms);
        break;
      default:
    }
    const { status, headers, body } = await this.#ask(incoming, fault);
    entry.status = status;
    if (fault?.kind === 'reset') {
      outgoing.writeHead(status, headers);
      outgoing.write(body.subarray(0, body.length / 2), () =>
        outgoing.destroy(),
      );
    } else if (fault?.kind === 'cut') {
      const half = body.subarray(0, body.length / 2);
      outgoing.writeHead(status, { ...headers, 'content-length': half.length });
      outgoing.end(half);
    } else {
      outgoing.writeHead(status, headers);
      outgoing.end(body);
    }
  }

  #faultFor(path) {
    for (const fault of this.#faults) {
      if (!new RegExp(fault.path).test(path)) continue;
      fault.seen += 1;
      const turn = fault.seen - (fault.skip ?? 0);
      if (turn >= 1 && turn <= (fault.times ?? Infinity)) return fault;
    }
    return undefined;
  }

  #ask(incoming, fault) {
    // What is cut must be cut as text, not as a compressed whole.
    const plain = fault ? { 'accept-encoding': 'identity' } : {};
    return new Promise((resolve, reject) => {
      const call = request(
        new URL(incoming.url, this.#upstream),
        {
          method: incoming.method,
          agent: this.#agent,
          headers: {
            ...incoming.headers,
            ...plain,
            host: this.#upstream.host,
          },
        },
        response => {
          const chunks = [];
          response.on('data', chunk => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () => {
            const body = Buffer.concat(chunks);
            const { 'transfer-encoding': _, ...headers } = response.headers;
            resolve({
              status: response.statusCode,
              headers: { ...headers, 'content-length': body.length },
              body,
            });
          });
        },
      );
      call.on('error', reject);
      incoming.pipe(call);
    });
  }
}
