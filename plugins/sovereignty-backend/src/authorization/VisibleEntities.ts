// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { Visible } from '../database/onlyVisible';

/** How long the answer to "what may this user see" is believed. */
const BELIEVED_MS = 30_000;

export interface VisibleEntitiesOptions {
  readonly permissions: PermissionsService;
  readonly catalog: CatalogService;
  readonly now: () => Date;
}

/**
 * Which entities somebody may read, by the catalog's own permission. Where the
 * policy answers with conditions, the catalog itself is asked with the user's
 * credentials, since only it knows its rules.
 */
export class VisibleEntities {
  readonly #options: VisibleEntitiesOptions;
  readonly #remembered = new Map<string, { until: number; refs: string[] }>();

  constructor(options: VisibleEntitiesOptions) {
    this.#options = options;
  }

  async of(credentials: BackstageCredentials): Promise<Visible> {
    const [decision] = await this.#options.permissions.authorizeConditional(
      [{ permission: catalogEntityReadPermission }],
      { credentials },
    );
    switch (decision.result) {
      case AuthorizeResult.ALLOW:
        return 'all';
      case AuthorizeResult.CONDITIONAL:
        return this.#refsOf(credentials, JSON.stringify(decision));
      default:
        return [];
    }
  }

  /** Whether one entity may be read; asks the catalog for that one alone. */
  async includes(
    credentials: BackstageCredentials,
    entityRef: string,
  ): Promise<boolean> {
    const [decision] = await this.#options.permissions.authorize(
      [{ permission: catalogEntityReadPermission, resourceRef: entityRef }],
      { credentials },
    );
    return decision.result === AuthorizeResult.ALLOW;
  }

  /** Whoever meets the same conditions sees the same. */
  async #refsOf(
    credentials: BackstageCredentials,
    conditions: string,
  ): Promise<string[]> {
    const now = this.#options.now().getTime();
    const remembered = this.#remembered.get(conditions);
    if (remembered && remembered.until > now) return remembered.refs;
    const refs: string[] = [];
    const pages = this.#options.catalog.streamEntities(
      { fields: ['kind', 'metadata.namespace', 'metadata.name'] },
      { credentials },
    );
    for await (const page of pages) refs.push(...page.map(stringifyEntityRef));
    for (const [other, { until }] of this.#remembered) {
      if (until <= now) this.#remembered.delete(other);
    }
    // The same list as before for as long as it says the same, since lists of
    // what may be seen have counts that hang on them.
    const kept = remembered && isSame(remembered.refs, refs);
    const answer = kept ? remembered.refs : refs;
    const until = now + BELIEVED_MS;
    this.#remembered.set(conditions, { until, refs: answer });
    return answer;
  }
}

function isSame(before: readonly string[], now: readonly string[]): boolean {
  return (
    before.length === now.length &&
    before.every((ref, index) => ref === now[index])
  );
}
