// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { ObservedResource } from '@regie/plugin-sovereignty-engine';
import {
  ClusterConnection,
  ClusterReadError,
} from '@regie/plugin-sovereignty-node';
import { z } from 'zod';
import { ApiClient } from './ApiClient';
import { ApiServer } from './ApiServer';
import { statusFailure } from './failures';

/** What a page needs on the server stays small, and one page fits in memory easily. */
const PAGE_SIZE = 500;

const listSchema = z.object({
  kind: z.string().optional(),
  metadata: z.object({ continue: z.string().optional() }).optional().nullable(),
  items: z.array(z.unknown()).nullable().optional(),
});

const expiredSchema = z.object({
  metadata: z.object({ continue: z.string().min(1) }),
});

const versionSchema = z.object({ gitVersion: z.string() });

/** Reads a live cluster in pages. */
export class ApiServerConnection implements ClusterConnection {
  readonly #server: ApiServer;
  readonly #client: ApiClient;
  readonly #now: () => Date;

  constructor(
    server: ApiServer,
    options: { signal?: AbortSignal; now?: () => Date } = {},
  ) {
    this.#server = server;
    this.#client = new ApiClient(server, options.signal);
    this.#now = options.now ?? (() => new Date());
  }

  async version(): Promise<string | null> {
    const { status, body } = await this.#client.get('version', 'its version');
    const version = versionSchema.safeParse(body);
    return status === 200 && version.success ? version.data.gitVersion : null;
  }

  async takenAt(): Promise<string | null> {
    return this.#now().toISOString();
  }

  async *list(resource: ObservedResource): AsyncIterable<readonly unknown[]> {
    const path = await this.#firstServed(resource);
    let { body } = path;
    for (;;) {
      const page = this.#parse(body, resource);
      yield page.items ?? [];
      const token = page.metadata?.continue;
      if (!token) return;
      body = await this.#next(path.path, token, resource);
    }
  }

  async close(): Promise<void> {
    await this.#client.close();
  }

  /** The first of the API versions that the server has, with its first page. */
  async #firstServed({ resource, paths }: ObservedResource) {
    for (const path of paths) {
      const address = pagePath(path);
      const { status, body } = await this.#client.get(address, resource);
      if (status === 200) return { path, body };
    }
    throw statusFailure(this.#server.cluster, resource, 404);
  }

  /**
   * The page after a token. When the list has expired meanwhile, the server
   * offers a token that goes on from the same object in its newest state:
   * nothing is read twice, and what was read stays right enough.
   */
  async #next(path: string, token: string, { resource }: ObservedResource) {
    const first = await this.#client.get(pagePath(path, token), resource);
    if (first.status === 200) return first.body;
    const offer = expiredSchema.safeParse(first.body);
    if (first.status === 410 && offer.success) {
      const address = pagePath(path, offer.data.metadata.continue);
      const second = await this.#client.get(address, resource);
      if (second.status === 200) return second.body;
    }
    throw statusFailure(this.#server.cluster, resource, first.status);
  }

  #parse(body: unknown, { resource, kind }: ObservedResource) {
    const page = listSchema.safeParse(body);
    if (!page.success || page.data.items === undefined) {
      throw new ClusterReadError(
        'malformed',
        `Cluster ${
          this.#server.cluster
        }: the answer for ${resource} is no ${kind}List.`,
      );
    }
    return page.data;
  }
}

function pagePath(path: string, token?: string): string {
  const query = new URLSearchParams({ limit: String(PAGE_SIZE) });
  if (token) query.set('continue', token);
  return `${path.replace(/^\//, '')}?${query}`;
}
