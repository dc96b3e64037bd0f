// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { OwnershipChange } from '@regie/plugin-sovereignty-common';
import { Row } from './entries';
import { Entity, legalEntity, OwnerPeriod } from './ownership';
import { OwnershipIndex, PendingTakeover } from './OwnershipIndex';

export interface ChangesAheadOptions {
  readonly provider: Row<'providers'>;
  readonly on: string;
  /** The last day to look at; all that is recorded when left out. */
  readonly until: string | undefined;
  readonly ownership: OwnershipIndex;
  readonly jurisdictionsOn: (day: string) => string[] | null;
}

interface Standing {
  readonly parent: Entity | undefined;
  readonly jurisdictions: readonly string[];
}

/** What is known on a date to change after it, dated changes first. */
export function changesAhead(options: ChangesAheadOptions): OwnershipChange[] {
  const { provider, on, until, ownership, jurisdictionsOn } = options;
  const standingOn = (day: string): Standing => ({
    parent: ownership.chainOn(provider.id, day).parent,
    jurisdictions: jurisdictionsOn(day) ?? [],
  });
  const dated: OwnershipChange[] = [];
  let before = standingOn(on);
  for (const day of ownership.daysAfter(on)) {
    if (until !== undefined && day > until) break;
    const after = standingOn(day);
    if (differ(before, after)) {
      const period = beginningOn(options, day);
      dated.push(describe(provider, day, period, before, after));
    }
    before = after;
  }
  const pending = ownership
    .pendingOn(provider.id, on)
    .map(takeover => undated(options, takeover, standingOn(on)));
  return [...dated, ...pending];
}

function differ(before: Standing, after: Standing): boolean {
  return (
    before.parent?.id !== after.parent?.id ||
    before.jurisdictions.join() !== after.jurisdictions.join()
  );
}

/** The period, of the provider or of an owner, that makes the difference. */
function beginningOn(
  { provider, ownership }: ChangesAheadOptions,
  day: string,
): OwnerPeriod | undefined {
  const own = ownership.entity(provider.id);
  const chain = own ? [own, ...ownership.chainOn(provider.id, day).above] : [];
  return chain
    .flatMap(({ periods }) => periods)
    .find(({ from }) => from === day);
}

/** What would be if the takeover took effect today. */
function undated(
  { provider, on, ownership, jurisdictionsOn }: ChangesAheadOptions,
  { owner, period }: PendingTakeover,
  before: Standing,
): OwnershipChange {
  const { above, parent } = ownership.chainOn(owner.id, on);
  const countries = [owner, ...above].flatMap(({ country }) => country ?? []);
  const after: Standing = {
    parent: above.length > 0 ? parent : owner,
    jurisdictions: [...(jurisdictionsOn(on) ?? []), ...countries],
  };
  return describe(provider, null, period, before, after);
}

function describe(
  provider: Row<'providers'>,
  date: string | null,
  period: OwnerPeriod | undefined,
  before: Standing,
  after: Standing,
): OwnershipChange {
  const known = new Set(before.jurisdictions);
  return {
    provider: provider.id,
    providerName: provider.name,
    date,
    announced: period?.announced ?? null,
    before: before.parent ? legalEntity(before.parent) : null,
    after: after.parent ? legalEntity(after.parent) : null,
    jurisdictionsAdded: [...new Set(after.jurisdictions)]
      .filter(country => !known.has(country))
      .sort(),
    evidence: period?.evidence ?? provider.evidence,
    source: [...(period?.source ?? provider.source)],
    asOf: period?.asOf ?? provider.asOf,
  };
}
