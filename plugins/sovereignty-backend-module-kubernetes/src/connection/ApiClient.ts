// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { setTimeout as sleep } from 'timers/promises';
import { Dispatcher, request } from 'undici';
import { ApiServer } from './ApiServer';
import { AnswerBroken, readBody } from './body';
import { dispatcherFor } from './dispatcher';
import {
  brokenAnswer,
  connectionFailure,
  mayPass,
  redirectFailure,
  statusFailure,
  WEB_PAGE,
} from './failures';
import { RequestPace } from './RequestPace';

/** Times that a busy or failing server is asked once more. */
const RETRIES = 3;
const FIRST_WAIT_MS = 250;
const MAX_RETRY_AFTER_MS = 15_000;

/** Statuses that mean something to who asked. */
const MEANT = new Set([200, 304, 404, 410]);

/** An answer in JSON, with its status. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly etag: string | undefined;
}

export interface ApiClientOptions {
  readonly pace: RequestPace;
  readonly signal?: AbortSignal;
}

export interface GetOptions {
  readonly headers?: Record<string, string>;
  /** Makes of an answer what it says; throws a SyntaxError when it is broken. */
  readonly decode?: (bytes: Buffer) => unknown;
}

interface Reply {
  readonly status: number;
  readonly wait: number | undefined;
  readonly location: string | undefined;
  readonly etag: string | undefined;
  readonly bytes: Buffer;
}

/**
 * GET requests to one API server, with its TLS settings, timeouts, limits and
 * patience. It can do nothing but GET.
 */
export class ApiClient {
  readonly #server: ApiServer;
  readonly #options: ApiClientOptions;
  readonly #dispatcher: Dispatcher;
  #headers: ApiServer['headers'];
  #mayRenew: boolean;

  constructor(server: ApiServer, options: ApiClientOptions) {
    this.#server = server;
    this.#options = options;
    this.#headers = server.headers;
    this.#mayRenew = server.renew !== undefined;
    this.#dispatcher = dispatcherFor(server);
  }

  /**
   * Gets a path. `what` names it in messages. Gives 200, 304, 404 and 410 to
   * the caller, who has use for them; all else is a ClusterReadError, except
   * an AnswerTooLarge.
   */
  async get(
    path: string,
    what: string,
    { headers = {}, decode = decodeJson }: GetOptions = {},
  ): Promise<Answer> {
    for (let attempt = 0; ; attempt++) {
      const isLast = attempt === RETRIES;
      const outcome = await this.#once(path, what, {
        ...{ headers, decode, isLast },
      });
      if ('answer' in outcome) return outcome.answer;
      await sleep(outcome.wait ?? backoff(attempt), undefined, {
        signal: this.#options.signal,
      }).catch(error => this.#fail(error));
    }
  }

  async close(): Promise<void> {
    await this.#dispatcher.destroy();
  }

  /** An answer, or that it is worth asking again and when. */
  async #once(
    path: string,
    what: string,
    { headers, decode, isLast }: Required<GetOptions> & { isLast: boolean },
  ): Promise<{ answer: Answer } | { wait: number | undefined }> {
    const { cluster } = this.#server;
    try {
      const reply = await this.#ask(path, headers);
      const { status, wait, bytes, etag, location } = reply;
      if (MEANT.has(status)) {
        const hasBody = status === 200 || status === 410;
        return {
          answer: {
            ...{ status, etag },
            body: hasBody ? parse(bytes, decode) : undefined,
          },
        };
      }
      if (status === 401 && (await this.#renewed())) return { wait: 0 };
      if (status >= 300 && status < 400) {
        throw redirectFailure(cluster, what, location);
      }
      if ((status === 429 || status >= 500) && !isLast) return { wait };
      throw statusFailure(cluster, what, status);
    } catch (error) {
      if (!isLast && mayPass(error)) return { wait: undefined };
      if (error instanceof AnswerBroken) {
        throw brokenAnswer(cluster, what, error);
      }
      return this.#fail(error);
    }
  }

  #fail(error: unknown): never {
    throw connectionFailure(this.#server, error);
  }

  async #ask(path: string, headers: Record<string, string>): Promise<Reply> {
    const { pace, signal } = this.#options;
    await pace.turn(signal);
    const url = new URL(path, withSlash(this.#server.url));
    this.#server.guard?.checkUrl(url);
    const answer = await request(url, {
      dispatcher: this.#dispatcher,
      signal,
      headers: {
        accept: 'application/json',
        'accept-encoding': 'gzip',
        'user-agent': 'regie',
        ...this.#headers,
        ...headers,
      },
    });
    return {
      status: answer.statusCode,
      wait: retryAfter(answer.headers['retry-after']),
      location: first(answer.headers.location),
      etag: first(answer.headers.etag),
      bytes: await readBody(answer.body, answer.headers['content-encoding']),
    };
  }

  /** Signs in anew, once; false when that brings nothing new. */
  async #renewed(): Promise<boolean> {
    if (!this.#mayRenew || !this.#server.renew) return false;
    this.#mayRenew = false;
    const headers = await this.#server.renew();
    const isNew = JSON.stringify(headers) !== JSON.stringify(this.#headers);
    this.#headers = headers;
    return isNew;
  }
}

function decodeJson(bytes: Buffer): unknown {
  return JSON.parse(bytes.toString('utf8'));
}

function parse(bytes: Buffer, decode: (bytes: Buffer) => unknown): unknown {
  try {
    return decode(bytes);
  } catch (error) {
    const isPage = /^\s*</.test(bytes.toString('latin1', 0, 100));
    throw new AnswerBroken(isPage ? WEB_PAGE : 'no valid JSON', {
      cause: error,
    });
  }
}

/** The path of the API server's address belongs to it, as in a proxy's. */
function withSlash(url: string): string {
  return url.endsWith('/') ? url : `${url}/`;
}

/** Longer with each attempt, and never in step with who else waits. */
function backoff(attempt: number): number {
  return FIRST_WAIT_MS * 2 ** attempt * (0.75 + Math.random() / 2);
}

function retryAfter(value: string | string[] | undefined): number | undefined {
  const seconds = Number(first(value));
  return Number.isFinite(seconds) && seconds >= 0
    ? Math.min(seconds * 1000, MAX_RETRY_AFTER_MS)
    : undefined;
}

function first(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}
