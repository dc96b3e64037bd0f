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
        return this.#refsOf(credentials);
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

  async #refsOf(credentials: BackstageCredentials): Promise<string[]> {
    const key = JSON.stringify(credentials.principal);
    const now = this.#options.now().getTime();
    const remembered = this.#remembered.get(key);
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
    this.#remembered.set(key, { until: now + BELIEVED_MS, refs });
    return refs;
  }
}
