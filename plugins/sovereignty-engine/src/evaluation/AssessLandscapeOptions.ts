// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Entity } from '@backstage/catalog-model';
import { Statement, Waiver } from '@regie/plugin-sovereignty-common';
import { ClusterReading } from '../facts';
import { MatchFallback } from '../matching';
import { PolicyPack } from '../policy';
import { ClusterDeclaration, Register } from '../register';
import { SealKnowledge } from '../seal';

/** @public */
export interface AssessLandscapeOptions {
  /** The whole catalog: what the operators say of their clusters is in it. */
  readonly entities: readonly Entity[];
  /**
   * Kinds of which `entities` has all that there are. A reference to another
   * kind may lead to what was not read, so it is never called dangling.
   */
  readonly completeKinds?: readonly string[];
  readonly clusters: readonly ClusterReading[];
  readonly register: Register;
  /** Evaluated side by side, never merged. */
  readonly packs: readonly PolicyPack[];
  readonly waivers: readonly Waiver[];
  /** The EU framework; rules that ask for it give unknown without it. */
  readonly seal?: SealKnowledge;
  /** What others than the owners state of entities. */
  readonly statements?: readonly Statement[];
  /** The date for which the verdicts hold, YYYY-MM-DD. */
  readonly on: string;
  /** ISO 8601 instant for the summaries; `on` when left out. */
  readonly evaluatedAt?: string;
  /** Operators' statements from elsewhere; they win from those in the catalog. */
  readonly declarations?: readonly ClusterDeclaration[];
  /** How workloads are claimed that no annotation claims. */
  readonly fallbacks?: readonly MatchFallback[];
}
