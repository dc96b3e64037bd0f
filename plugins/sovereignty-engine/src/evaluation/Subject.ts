// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Entity } from '@backstage/catalog-model';
import { Seed, Spread } from '../closure';
import { Member } from '../concentration';
import { EntityPlaces, Expectation } from '../facts';
import { MatchedWorkload } from '../matching';
import { MergedEntity } from '../statements';

/** An entity with what is stated of it and where it runs. */
export interface Subject {
  readonly entity: Entity;
  readonly merged: MergedEntity;
  readonly matched: readonly MatchedWorkload[];
  readonly expectation: Expectation;
  readonly places: EntityPlaces;
  /** What it spreads to all that lean on it. */
  readonly seeds: readonly Seed<Spread>[];
  /** As concentration counts it, when it counts. */
  readonly member: Member | undefined;
}
