// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  Landscape,
  placementSchema,
  unreadClusterSchema,
} from '@regie/plugin-sovereignty-common';
import { Knex } from 'knex';
import { z } from 'zod';
import { inBatches } from './inBatches';
import { AssessmentDetailRow, AssessmentRow, ProviderRow } from './rows';

const payloadSchema = z.object({
  placements: z.array(placementSchema.pick({ cluster: true })),
  unreadClusters: z.array(unreadClusterSchema.pick({ cluster: true })),
});

interface Seat {
  readonly fingerprint: string;
  readonly clusters: string[];
  readonly mayRunElsewhere: boolean;
}

/**
 * On which clusters and at which providers every assessed entity is. What was
 * read of an assessment is remembered until that assessment changes, so that
 * asking again does not read all of them again.
 */
export class LandscapeStore {
  readonly #knex: Knex;
  #seats = new Map<string, Seat>();

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async entities(): Promise<Landscape['entities']> {
    const rows = await this.#knex<AssessmentRow>('assessments')
      .orderBy('entity_ref')
      .select('entity_ref', 'fingerprint');
    const seats = await this.#seatsOf(rows);
    const providers = await this.#providers();
    return [...seats].map(([entityRef, { clusters, mayRunElsewhere }]) => ({
      entityRef,
      clusters,
      providers: providers.get(entityRef) ?? [],
      mayRunElsewhere,
    }));
  }

  async #seatsOf(
    rows: readonly Pick<AssessmentRow, 'entity_ref' | 'fingerprint'>[],
  ): Promise<Map<string, Seat>> {
    const before = this.#seats;
    const isRemembered = (row: { entity_ref: string; fingerprint: string }) =>
      before.get(row.entity_ref)?.fingerprint === row.fingerprint;
    const fresh = new Map<string, Seat>();
    for (const batch of inBatches(rows.filter(row => !isRemembered(row)))) {
      const read: SeatRow[] = await this.#knex('assessments')
        .join(
          'assessment_details',
          'assessment_details.entity_ref',
          'assessments.entity_ref',
        )
        .whereIn(
          'assessments.entity_ref',
          batch.map(row => row.entity_ref),
        )
        .select(
          'assessments.entity_ref',
          'assessments.fingerprint',
          'assessment_details.payload',
        );
      for (const row of read) fresh.set(row.entity_ref, seatOf(row));
    }
    const seats = new Map<string, Seat>();
    for (const { entity_ref } of rows) {
      // Gone meanwhile when it is in neither.
      const seat = fresh.get(entity_ref) ?? before.get(entity_ref);
      if (seat) seats.set(entity_ref, seat);
    }
    this.#seats = seats;
    return seats;
  }

  async #providers(): Promise<Map<string, string[]>> {
    const rows = await this.#knex<ProviderRow>('assessment_providers')
      .orderBy(['entity_ref', 'provider'])
      .select('entity_ref', 'provider');
    const providers = new Map<string, string[]>();
    for (const { entity_ref, provider } of rows) {
      const known = providers.get(entity_ref);
      if (known) known.push(provider);
      else providers.set(entity_ref, [provider]);
    }
    return providers;
  }
}

type SeatRow = Pick<AssessmentRow, 'entity_ref' | 'fingerprint'> &
  Pick<AssessmentDetailRow, 'payload'>;

function seatOf(row: SeatRow): Seat {
  const { placements, unreadClusters } = payloadSchema.parse(
    JSON.parse(row.payload),
  );
  return {
    fingerprint: row.fingerprint,
    clusters: [...new Set(placements.map(({ cluster }) => cluster))].sort(),
    mayRunElsewhere: unreadClusters.length > 0,
  };
}
