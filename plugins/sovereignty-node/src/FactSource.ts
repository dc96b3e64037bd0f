// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { LoggerService } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { FactProblem, Statement } from '@regie/plugin-sovereignty-common';
import { Register } from '@regie/plugin-sovereignty-engine';

/** @public */
export interface CollectFactsOptions {
  /** All entities that can be assessed, as the catalog has them. */
  readonly entities: readonly Entity[];
  readonly register: Register;
  /** The date of the collection, YYYY-MM-DD. */
  readonly on: string;
  readonly logger: LoggerService;
  /** Ends the collection when it aborts. */
  readonly signal: AbortSignal;
}

/**
 * What a source states now.
 *
 * @public
 */
export interface CollectedFacts {
  readonly statements: readonly Statement[];
  /** What was read and not understood. */
  readonly problems: readonly FactProblem[];
  /**
   * References of entities that could not be read this time. What the source
   * stated of them before is kept.
   */
  readonly unread: readonly string[];
}

/**
 * Something that states facts about entities beside their owners: a file in
 * their repository, another register, or whatever a module adds.
 *
 * A source is asked on a schedule, by one replica at a time. What it states
 * takes the place of what it stated before. When it throws, all that it stated
 * before is kept, and its status says why.
 *
 * @example
 * ```ts
 * const licences: FactSource = {
 *   id: 'licences',
 *   title: 'Licence scanner',
 *   async collect({ entities, signal }) {
 *     const statements = await scan(entities, signal);
 *     return { statements, problems: [], unread: [] };
 *   },
 * };
 * ```
 *
 * @public
 */
export interface FactSource {
  /** Short and stable, such as `publiccode`. */
  readonly id: string;
  /** What people call it. */
  readonly title: string;
  collect(options: CollectFactsOptions): Promise<CollectedFacts>;
}
