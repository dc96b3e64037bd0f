// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { ObservedResource } from '@regie/plugin-sovereignty-engine';
import { ClusterReadError } from '@regie/plugin-sovereignty-node';
import { z } from 'zod';
import { Answer, ApiClient } from './ApiClient';
import { AnswerBroken, AnswerTooLarge } from './body';
import { brokenAnswer, statusFailure } from './failures';
import { decodeList, ListedItems } from './listText';

/** What a page needs on the server stays small, and one page fits in memory easily. */
const PAGE_SIZE = 500;

/** What a shorter page is asked of, when one was too large to read. */
const SHORTER = 5;

const listSchema = z.object({
  kind: z.string().optional(),
  metadata: z.object({ continue: z.string().optional() }).optional().nullable(),
  items: z.union([z.array(z.unknown()), z.instanceof(ListedItems)]).nullable(),
});

const expiredSchema = z.object({
  metadata: z.object({ continue: z.string().min(1) }),
});

interface Page {
  readonly items: Iterable<unknown>;
  readonly next: string | undefined;
}

/** The pages of lists. While one is worked on, the next is on its way. */
export class ListReader {
  readonly #cluster: string;
  readonly #client: ApiClient;

  constructor(cluster: string, client: ApiClient) {
    this.#cluster = cluster;
    this.#client = client;
  }

  /** Gives nothing at all, not even an empty page, when the path is not served. */
  async *pages(
    path: string,
    resource: ObservedResource,
  ): AsyncGenerator<Iterable<unknown>, void> {
    const size = { limit: PAGE_SIZE };
    let page = await this.#page(path, undefined, resource, size);
    while (page) {
      const { items, next } = page;
      if (next === undefined) {
        yield items;
        return;
      }
      const following = this.#page(path, next, resource, size);
      // Who asks for it gets its error; until then it is nobody's.
      following.catch(() => {});
      yield items;
      page = await following;
    }
  }

  async #page(
    path: string,
    token: string | undefined,
    resource: ObservedResource,
    size: { limit: number },
  ): Promise<Page | undefined> {
    const answer = await this.#fitting(path, token, resource, size);
    if (answer.status === 404 && token === undefined) return undefined;
    if (answer.status === 200) return this.#parse(answer.body, resource);
    const offer = expiredSchema.safeParse(answer.body);
    if (answer.status === 410 && token !== undefined && offer.success) {
      // The list expired meanwhile. The server offers to go on from the same
      // object in its newest state: nothing is read twice, and what was read
      // stays right enough.
      const next = offer.data.metadata.continue;
      const second = await this.#fitting(path, next, resource, size);
      if (second.status === 200) return this.#parse(second.body, resource);
    }
    throw statusFailure(this.#cluster, resource.resource, answer.status);
  }

  /** Asks for fewer objects at once when so many are too large together. */
  async #fitting(
    path: string,
    token: string | undefined,
    { resource, labelSelector }: ObservedResource,
    size: { limit: number },
  ): Promise<Answer> {
    for (;;) {
      try {
        const query = { limit: size.limit, labelSelector, continue: token };
        const address = pagePath(path, query);
        return await this.#client.get(address, resource, {
          decode: decodeList,
        });
      } catch (error) {
        if (!(error instanceof AnswerTooLarge)) throw error;
        if (size.limit === 1) {
          throw new ClusterReadError(
            'malformed',
            `Cluster ${this.#cluster}: one of the ${resource} is larger than ${
              error.megabytes
            } MB.`,
          );
        }
        size.limit = Math.max(1, Math.floor(size.limit / SHORTER));
      }
    }
  }

  #parse(body: unknown, { resource, kind }: ObservedResource): Page {
    const page = listSchema.safeParse(body);
    if (!page.success || !page.data.kind?.endsWith('List')) {
      throw new ClusterReadError(
        'malformed',
        `Cluster ${
          this.#cluster
        }: the answer for ${resource} is no ${kind}List.`,
      );
    }
    return {
      items: this.#each(page.data.items ?? [], resource),
      next: page.data.metadata?.continue || undefined,
    };
  }

  /** What is wrong with an object is known when it is asked for. */
  *#each(items: Iterable<unknown>, resource: string): Iterable<unknown> {
    try {
      yield* items;
    } catch (error) {
      throw error instanceof AnswerBroken
        ? brokenAnswer(this.#cluster, resource, error)
        : error;
    }
  }
}

function pagePath(
  path: string,
  query: { limit: number; labelSelector?: string; continue?: string },
): string {
  const given = Object.entries(query).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, String(value)]],
  );
  return `${path.replace(/^\//, '')}?${new URLSearchParams(given)}`;
}
