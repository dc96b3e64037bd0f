// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { ClusterReadError } from '@regie/plugin-sovereignty-node';
import { z } from 'zod';
import { Answer, ApiClient } from './ApiClient';

/** One answer that names everything; a server that cannot gives its plain list. */
const ACCEPT =
  'application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList,application/json';

const discoverySchema = z.object({
  kind: z.literal('APIGroupDiscoveryList'),
  items: z.array(
    z.object({
      metadata: z.object({ name: z.string().default('') }).nullish(),
      versions: z.array(
        z.object({
          version: z.string(),
          /** `Stale`: who serves the group does not answer at this moment. */
          freshness: z.string().optional(),
          resources: z
            .array(
              z.object({ resource: z.string(), verbs: z.array(z.string()) }),
            )
            .default([]),
        }),
      ),
    }),
  ),
});

const groupListSchema = z.object({
  kind: z.literal('APIGroupList'),
  groups: z.array(
    z.object({ versions: z.array(z.object({ groupVersion: z.string() })) }),
  ),
});

const coreVersionsSchema = z.object({
  kind: z.literal('APIVersions'),
  versions: z.array(z.string()),
});

/** What was served when last asked; an unchanged answer is not sent again. */
export type DiscoveryCache = Map<string, { etag: string; body: unknown }>;

/**
 * What an API server serves, so that it is not asked for what it does not have.
 * Where it cannot tell, asking is left to find out.
 */
export class ServedResources {
  /** Paths of lists. */
  readonly #lists = new Set<string>();
  /** Group versions of which it is not known what they hold. */
  readonly #unsure = new Set<string>();

  private constructor() {}

  /** Undefined when the server does not say, or not to these credentials. */
  static async discover(
    client: ApiClient,
    cache: DiscoveryCache,
  ): Promise<ServedResources | undefined> {
    const served = new ServedResources();
    for (const root of ['api', 'apis']) {
      const body = await ask(client, root, cache);
      if (body === undefined || !served.#add(root, body)) return undefined;
    }
    return served;
  }

  /** Whether a list may be asked for. */
  mayHave(path: string): boolean {
    const groupVersion = path.slice(0, path.lastIndexOf('/'));
    return this.#lists.has(path) || this.#unsure.has(groupVersion);
  }

  #add(root: string, body: unknown): boolean {
    const aggregated = discoverySchema.safeParse(body);
    if (aggregated.success) {
      for (const { metadata, versions } of aggregated.data.items) {
        const group = metadata?.name ? `/${metadata.name}` : '';
        for (const version of versions) {
          this.#addVersion(`/${root}${group}/${version.version}`, version);
        }
      }
      return true;
    }
    const groups = groupListSchema.safeParse(body);
    if (groups.success) {
      const versions = groups.data.groups.flatMap(group => group.versions);
      for (const { groupVersion } of versions) {
        this.#unsure.add(`/${root}/${groupVersion}`);
      }
      return true;
    }
    const core = coreVersionsSchema.safeParse(body);
    if (!core.success) return false;
    for (const version of core.data.versions) {
      this.#unsure.add(`/${root}/${version}`);
    }
    return true;
  }

  #addVersion(
    path: string,
    version: z.output<
      typeof discoverySchema
    >['items'][number]['versions'][number],
  ): void {
    if (version.freshness === 'Stale') this.#unsure.add(path);
    for (const { resource, verbs } of version.resources) {
      if (verbs.includes('list')) this.#lists.add(`${path}/${resource}`);
    }
  }
}

async function ask(
  client: ApiClient,
  root: string,
  cache: DiscoveryCache,
): Promise<unknown> {
  const known = cache.get(root);
  let answer: Answer;
  try {
    answer = await client.get(root, 'what it serves', {
      headers: {
        accept: ACCEPT,
        ...(known && { 'if-none-match': known.etag }),
      },
    });
  } catch (error) {
    const isClosed =
      error instanceof ClusterReadError && error.reason === 'forbidden';
    if (isClosed) return undefined;
    throw error;
  }
  if (answer.status === 304) return known?.body;
  if (answer.status !== 200) return undefined;
  if (answer.etag) cache.set(root, { etag: answer.etag, body: answer.body });
  return answer.body;
}
