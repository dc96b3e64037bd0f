// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { ResponseError } from '@backstage/errors';
import { z } from 'zod';

/**
 * What the client needs of its surroundings: `discoveryApi` and `fetchApi` in
 * the browser, the discovery service and a token in the backend.
 *
 * @public
 */
export interface SovereigntyClientOptions {
  discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  fetchApi: { fetch: typeof fetch };
}

/** What goes with a request beside its path. @public */
export interface RestPayload {
  query?: Readonly<Record<string, unknown>>;
  body?: unknown;
  text?: string;
  /** Whether mistakes in it (422) are an answer rather than a refusal. */
  withMistakes?: boolean;
}

/**
 * Requests to the backend, and what comes of them.
 *
 * @public
 */
export class RestRequests {
  readonly #discoveryApi: SovereigntyClientOptions['discoveryApi'];
  readonly #fetchApi: SovereigntyClientOptions['fetchApi'];

  constructor(options: SovereigntyClientOptions) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi;
  }

  /** @throws ResponseError when the backend refuses */
  protected async send(
    method: string,
    path: string,
    payload: RestPayload,
  ): Promise<Response> {
    const response = await this.#fetch(method, path, payload);
    if (!response.ok) throw await ResponseError.fromResponse(response);
    return response;
  }

  /** @throws ResponseError when the backend refuses, ZodError on another shape */
  protected async json<T>(
    method: string,
    path: string,
    payload: RestPayload,
    schema: z.ZodType<T>,
  ): Promise<T> {
    const response = await this.#fetch(method, path, payload);
    const hasMistakes = payload.withMistakes && response.status === 422;
    if (!response.ok && !hasMistakes) {
      throw await ResponseError.fromResponse(response);
    }
    return schema.parse(await response.json());
  }

  async #fetch(
    method: string,
    path: string,
    { query = {}, body, text }: RestPayload,
  ): Promise<Response> {
    const base = await this.#discoveryApi.getBaseUrl('sovereignty');
    const params = parametersOf(query).toString();
    const url = `${base}${path}${params && `?${params}`}`;
    if (text !== undefined) {
      const headers = { 'content-type': 'text/plain' };
      return this.#fetchApi.fetch(url, { method, headers, body: text });
    }
    if (body !== undefined) {
      const headers = { 'content-type': 'application/json' };
      return this.#fetchApi.fetch(url, {
        ...{ method, headers },
        body: JSON.stringify(body),
      });
    }
    return this.#fetchApi.fetch(url, { method });
  }
}

/** A list becomes the same parameter several times; what is undefined, none. */
function parametersOf(query: Readonly<Record<string, unknown>>) {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined) params.append(key, String(one));
    }
  }
  return params;
}
