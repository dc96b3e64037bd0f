// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Entity, holdsOn, isPending, OwnerPeriod } from './ownership';

/** Mistakes in the periods of one entity, each as `what; what to do`. */
export function periodProblems({ id, periods }: Entity): string[] {
  const dated = periods.filter(period => !isPending(period));
  return [
    ...dated.flatMap(period => backwards(id, period)),
    ...overlaps(id, dated),
    ...tooMuch(id, dated),
  ];
}

function backwards(id: string, { owner, from, to }: OwnerPeriod): string[] {
  if (from === undefined || to === undefined || from < to) return [];
  return [
    `${id}: the ownership of ${owner} ends on ${to}, before it begins on ${from}; to must be after from`,
  ];
}

function overlaps(id: string, periods: readonly OwnerPeriod[]): string[] {
  return periods.flatMap((period, index) => {
    const other = periods
      .slice(0, index)
      .find(earlier => earlier.owner === period.owner && meet(earlier, period));
    if (!other) return [];
    return [
      `${id}: two periods of owner ${period.owner} overlap (${span(
        other,
      )} and ${span(period)}); end the first with to before the second begins`,
    ];
  });
}

function meet(a: OwnerPeriod, b: OwnerPeriod): boolean {
  const startsIn = (one: OwnerPeriod, other: OwnerPeriod) =>
    other.to === undefined || (one.from ?? '') < other.to;
  return startsIn(a, b) && startsIn(b, a);
}

function span({ from, to }: OwnerPeriod): string {
  return `${from ?? 'the beginning'} to ${to ?? 'now'}`;
}

function tooMuch(id: string, periods: readonly OwnerPeriod[]): string[] {
  const days = ['', ...periods.flatMap(({ from }) => from ?? [])];
  for (const day of new Set(days)) {
    const total = periods
      .filter(period => holdsOn(period, day))
      .reduce((sum, { share }) => sum + (share ?? 0), 0);
    // Shares have decimals, and those do not add up exactly.
    if (total > 100.001) {
      const when = day === '' ? '' : ` on ${day}`;
      return [
        `${id}: the shares of its owners add up to ${total} %${when}; that cannot be more than 100`,
      ];
    }
  }
  return [];
}

/** Days on which a circle is looked for, at most; nobody changes hands more often. */
const MAX_DAYS = 1_000;

/** A circle of owners on any date, as the ids in it; none most of the time. */
export function ownershipCircle(
  entities: ReadonlyMap<string, Entity>,
): { ids: string[]; day: string } | undefined {
  const suspects = inCircle([...entities.values()], () => true);
  if (suspects.length === 0) return undefined;
  const days = suspects.flatMap(({ periods }) =>
    periods.flatMap(({ from }) => from ?? []),
  );
  const candidates = ['', ...[...new Set(days)].sort()];
  if (candidates.length > MAX_DAYS) {
    return { ids: suspects.map(({ id }) => id).sort(), day: '' };
  }
  for (const day of candidates) {
    const found = inCircle(suspects, period => holdsOn(period, day));
    if (found.length > 0) {
      return { ids: found.map(({ id }) => id).sort(), day };
    }
  }
  return undefined;
}

/** What remains when whoever has no owner left is taken away, and what nobody is owned by. */
function inCircle(
  entities: readonly Entity[],
  counts: (period: OwnerPeriod) => boolean,
): Entity[] {
  const owners = new Map<string, Set<string>>();
  const owned = new Map<string, Set<string>>();
  for (const { id } of entities) {
    owners.set(id, new Set());
    owned.set(id, new Set());
  }
  for (const { id, periods } of entities) {
    for (const period of periods) {
      const isHere = owners.has(period.owner);
      if (!isHere || isPending(period) || !counts(period)) continue;
      owners.get(id)?.add(period.owner);
      owned.get(period.owner)?.add(id);
    }
  }
  peel(owners, owned);
  peel(owned, owners);
  return entities.filter(({ id }) => owners.has(id) && owned.has(id));
}

/** Takes away what has nothing on one side, and what thereby has nothing left. */
function peel(
  side: Map<string, Set<string>>,
  other: Map<string, Set<string>>,
): void {
  const ready = [...side].flatMap(([id, ids]) => (ids.size === 0 ? [id] : []));
  for (let id = ready.pop(); id !== undefined; id = ready.pop()) {
    side.delete(id);
    for (const neighbour of other.get(id) ?? []) {
      const ids = side.get(neighbour);
      if (!ids) continue;
      ids.delete(id);
      if (ids.size === 0) ready.push(neighbour);
    }
    other.delete(id);
  }
}
