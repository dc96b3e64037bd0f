// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { setTimeout as sleep } from 'timers/promises';
import { gunzip } from 'zlib';
import { promisify } from 'util';
import { ClusterReadError } from '@regie/plugin-sovereignty-node';
import { Agent, Dispatcher, request } from 'undici';
import { ApiServer } from './ApiServer';
import { connectionFailure, statusFailure } from './failures';

const decompress = promisify(gunzip);

const CONNECT_TIMEOUT_MS = 10_000;
const ANSWER_TIMEOUT_MS = 30_000;

/** 500 objects at the size that etcd allows for one would be 750 MB; real pages are 4 MB. */
const MAX_PAGE_BYTES = 128 * 1024 * 1024;

/** Times that a busy or failing server is asked once more. */
const RETRIES = 3;
const MAX_RETRY_AFTER_MS = 15_000;

/** An answer in JSON, with its status. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/**
 * GET requests to one API server, with its TLS settings, timeouts, limits and
 * patience. It can do nothing but GET.
 */
export class ApiClient {
  readonly #server: ApiServer;
  readonly #agent: Agent;
  readonly #signal: AbortSignal | undefined;

  constructor(server: ApiServer, signal?: AbortSignal) {
    this.#server = server;
    this.#signal = signal;
    this.#agent = new Agent({
      connect: { timeout: CONNECT_TIMEOUT_MS, ...server.tls },
      headersTimeout: ANSWER_TIMEOUT_MS,
      bodyTimeout: ANSWER_TIMEOUT_MS,
      connections: 2,
    });
  }

  /**
   * Gets a path. `what` names it in messages. Gives 200, 404 and 410 to the
   * caller, since lists have use for them; all else is a ClusterReadError.
   */
  async get(path: string, what: string): Promise<Answer> {
    for (let attempt = 0; ; attempt++) {
      const { status, wait, text } = await this.#ask(path, what);
      if (status === 200 || status === 410) {
        return { status, body: this.#parse(text, what) };
      }
      if (status === 404) return { status, body: undefined };
      const mayPass = status === 429 || status >= 500;
      if (!mayPass || attempt === RETRIES) {
        throw statusFailure(this.#server.cluster, what, status);
      }
      await sleep(wait ?? 250 * 2 ** attempt, undefined, {
        signal: this.#signal,
      });
    }
  }

  async close(): Promise<void> {
    await this.#agent.destroy();
  }

  async #ask(path: string, what: string) {
    const { cluster, url, headers } = this.#server;
    try {
      const answer = await request(new URL(path, withSlash(url)), {
        dispatcher: this.#agent,
        signal: this.#signal,
        headers: {
          accept: 'application/json',
          'accept-encoding': 'gzip',
          'user-agent': 'regie',
          ...headers,
        },
      });
      const bytes = await this.#read(answer, what);
      return {
        status: answer.statusCode,
        wait: retryAfter(answer.headers['retry-after']),
        text: bytes.toString('utf8'),
      };
    } catch (error) {
      throw connectionFailure(cluster, url, error);
    }
  }

  async #read(answer: Dispatcher.ResponseData, what: string): Promise<Buffer> {
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of answer.body) {
      size += chunk.length;
      if (size > MAX_PAGE_BYTES) throw this.#tooLarge(what);
      chunks.push(chunk);
    }
    const bytes = Buffer.concat(chunks);
    if (answer.headers['content-encoding'] !== 'gzip') return bytes;
    try {
      return await decompress(bytes, { maxOutputLength: MAX_PAGE_BYTES });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') {
        throw this.#tooLarge(what);
      }
      throw new ClusterReadError(
        'malformed',
        `Cluster ${
          this.#server.cluster
        }: the answer for ${what} broke off or is no gzip.`,
        error,
      );
    }
  }

  #tooLarge(what: string): ClusterReadError {
    return new ClusterReadError(
      'malformed',
      `Cluster ${this.#server.cluster}: a page of ${what} is larger than ${
        MAX_PAGE_BYTES / 1024 / 1024
      } MB.`,
    );
  }

  #parse(text: string, what: string): unknown {
    try {
      return JSON.parse(text);
    } catch (error) {
      const isPage = /^\s*</.test(text);
      throw new ClusterReadError(
        'malformed',
        `Cluster ${this.#server.cluster}: the answer for ${what} is ${
          isPage
            ? 'a web page, such as that of a login; check that the address is that of the API server'
            : 'no valid JSON; it may have broken off'
        }.`,
        error,
      );
    }
  }
}

/** The path of the API server's address belongs to it, as in a proxy's. */
function withSlash(url: string): string {
  return url.endsWith('/') ? url : `${url}/`;
}

function retryAfter(value: string | string[] | undefined): number | undefined {
  const seconds = Number(Array.isArray(value) ? value[0] : value);
  return Number.isFinite(seconds) && seconds >= 0 && value !== undefined
    ? Math.min(seconds * 1000, MAX_RETRY_AFTER_MS)
    : undefined;
}
