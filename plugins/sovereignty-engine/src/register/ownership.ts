// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { EvidenceLevel, LegalEntity } from '@regie/plugin-sovereignty-common';
import { Row } from './entries';

/** From when to when somebody owned something, and what that rests on. */
export interface OwnerPeriod {
  readonly owner: string;
  readonly share?: number;
  /** The first day; absent when since before anything recorded. */
  readonly from?: string;
  /** The first day on which it is over. */
  readonly to?: string;
  readonly announced?: string;
  readonly evidence: EvidenceLevel;
  readonly source: readonly string[];
  readonly asOf: string;
}

/** A legal entity that can own and be owned. */
export interface Entity {
  readonly id: string;
  readonly name: string;
  readonly country: string | undefined;
  readonly isProvider: boolean;
  readonly periods: readonly OwnerPeriod[];
}

/** Made known, and without a day on which it takes effect. */
export function isPending(period: Pick<OwnerPeriod, 'from' | 'announced'>) {
  return period.from === undefined && period.announced !== undefined;
}

/** Whether a period holds on a date. */
export function holdsOn(period: OwnerPeriod, on: string): boolean {
  return (
    !isPending(period) &&
    (period.from === undefined || period.from <= on) &&
    (period.to === undefined || on < period.to)
  );
}

export function entityOf(row: Row<'owners'> | Row<'providers'>): Entity {
  const isProvider = 'laws' in row;
  const country = isProvider ? row.seat : row.country;
  const evidence = 'evidence' in row ? row.evidence : 'self-declared';
  return {
    id: row.id,
    name: row.name,
    country,
    isProvider,
    periods: row.ownership.map(period => ({
      ...period,
      evidence: period.evidence ?? evidence,
      source: period.source ?? row.source,
      asOf: period.asOf ?? row.asOf,
    })),
  };
}

/**
 * The entity after a takeover: on the first day of the new owner the owners
 * before it own no more, and what was announced of it has become dated.
 */
export function afterChange(
  entity: Entity,
  change: Row<'ownershipChanges'>,
): Entity {
  const { owner, share, from, announced, evidence, source, asOf } = change;
  const added: OwnerPeriod = {
    ...{ owner, share, from, announced, evidence, source, asOf },
  };
  const others = entity.periods.filter(
    period => !(period.owner === owner && isPending(period)),
  );
  const kept =
    from === undefined ? others : others.map(period => endedOn(period, from));
  return { ...entity, periods: [...kept, added] };
}

function endedOn(period: OwnerPeriod, day: string): OwnerPeriod {
  const isUnderWay =
    !isPending(period) &&
    (period.from ?? '') < day &&
    (period.to === undefined || period.to > day);
  return isUnderWay ? { ...period, to: day } : period;
}

/** As others see it. */
export function legalEntity({ id, name, country }: Entity): LegalEntity {
  return { id, name, country: country ?? null };
}
