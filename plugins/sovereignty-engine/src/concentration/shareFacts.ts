// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Claim, ObjectReference } from '@regie/plugin-sovereignty-common';
import { FactObject, Unknown } from '../cel';
import { unread, withClaims } from '../facts';
import { Member } from './Member';

/** Entities that are alike in what matters: of one criticality, or one function. */
export interface MemberGroup {
  readonly by: 'criticality' | 'function';
  readonly name: string;
  readonly members: readonly Member[];
}

/** Between which bounds a number lies. */
interface Interval {
  readonly least: number;
  readonly most: number;
}

/** What holds for all that lean on one parent. */
interface Tally {
  /** How many are there, and how many of the others may be. */
  readonly hosted: number;
  readonly perhaps: number;
  /** In hundredths of the group. */
  readonly least: number;
  readonly most: number;
}

const HOW_MANY_NAMED = 5;

/** HHI is counted from 0 to 10,000, as competition authorities do. */
const HHI_WHOLE = 10_000;

/** How the members of a group are spread over ultimate parents. */
export class GroupShares {
  readonly #group: MemberGroup;
  readonly #tallies: ReadonlyMap<string, Tally>;
  readonly #hhi: string;
  readonly #reason: Unknown;

  constructor(group: MemberGroup) {
    const { members } = group;
    const open = members.filter(member => member.open.length > 0);
    this.#group = group;
    this.#tallies = talliesOf(members, open.length);
    this.#hhi = shown(hhiOf(members), '');
    this.#reason = openReason(open);
  }

  /** The share of each parent that hosts this member, and what of it is not known. */
  of(member: Member, object: ObjectReference): (FactObject | Unknown)[] {
    const parents = new Map(
      member.leanings
        .filter(({ role }) => role === 'hosting')
        .map(leaning => [leaning.parentId, leaning]),
    );
    return [
      ...[...parents.values()].flatMap(leaning => {
        const tally = this.#tallies.get(leaning.parentId);
        return tally ? [this.#share(leaning, tally, object)] : [];
      }),
      ...member.open,
    ];
  }

  /** Members that lean on a parent of which something else is told than before. */
  retoldSince(before: GroupShares): string[] {
    const other = new Set(
      [...this.#tallies.keys()].filter(
        parent => this.#printOf(parent) !== before.#printOf(parent),
      ),
    );
    if (other.size === 0) return [];
    return this.#group.members
      .filter(({ leanings }) =>
        leanings.some(
          ({ role, parentId }) => role === 'hosting' && other.has(parentId),
        ),
      )
      .map(({ ref }) => ref);
  }

  #printOf(parent: string): string {
    const tally = this.#tallies.get(parent);
    const open = tally?.least !== tally?.most && this.#reason;
    return JSON.stringify([tally, this.#group.members.length, this.#hhi, open]);
  }

  #share(
    { parent, claims, ofProvider }: Member['leanings'][number],
    { hosted, perhaps, least, most }: Tally,
    object: ObjectReference,
  ): FactObject {
    const { by, name, members } = this.#group;
    const share = shown({ least, most }, '%');
    const claim: Claim = {
      claim: `concentration.${by}.${name}`,
      value: `${share} of ${members.length} at ${parent.name}`,
      source: 'derived',
      evidence: 'documented',
      asOf: null,
      object,
      path: 'concentration',
    };
    return withClaims(
      {
        by,
        name,
        members: members.length,
        parent,
        hosted,
        perhaps,
        leastShare: least,
        mostShare: most,
        share: least === most ? least : this.#reason,
        shares: share,
        hhi: this.#hhi,
      },
      [claim].concat(claims, ofProvider),
    );
  }
}

/** What of a member the shares of its group hang on. */
export function countedInGroup(member: Member): unknown {
  const title = member.open.length > 0 ? member.title : null;
  return [title, [...hostsOf(member)].sort()];
}

function openReason(open: readonly Member[]): Unknown {
  const titles = open.map(({ title }) => title).sort();
  const named = titles.slice(0, HOW_MANY_NAMED).join(', ');
  const more = titles.length - HOW_MANY_NAMED;
  const nl = more > 0 ? `${named} en nog ${more}` : named;
  const en = more > 0 ? `${named} and ${more} more` : named;
  return unread(
    'concentration.share',
    `Niet bekend is onder welk moederbedrijf alle plekken vallen van ${nl}. Laat hun eigenaren spec.sovereignty.hosting invullen, of de beheerder van het register de aanbieder aanvullen.`,
    `It is not known under which parent all places fall of ${en}. Have their owners fill in spec.sovereignty.hosting, or the keeper of the register complete the provider.`,
  );
}

function hostsOf({ leanings }: Member): Set<string> {
  return new Set(
    leanings
      .filter(({ role }) => role === 'hosting')
      .map(({ parentId }) => parentId),
  );
}

/** One can be hosted at several; one that is open may be at any other as well. */
function talliesOf(
  members: readonly Member[],
  open: number,
): Map<string, Tally> {
  const hosted = new Map<string, number>();
  const openToo = new Map<string, number>();
  for (const member of members) {
    for (const parent of hostsOf(member)) {
      hosted.set(parent, (hosted.get(parent) ?? 0) + 1);
      if (member.open.length > 0) {
        openToo.set(parent, (openToo.get(parent) ?? 0) + 1);
      }
    }
  }
  const percent = (count: number) => Math.ceil((count * 100) / members.length);
  return new Map(
    [...hosted].map(([parent, count]) => {
      const perhaps = open - (openToo.get(parent) ?? 0);
      const least = percent(count);
      const most = percent(count + perhaps);
      return [parent, { hosted: count, perhaps, least, most }];
    }),
  );
}

/**
 * The sum of squared shares, where a member that several parents host counts
 * in equal parts for each. What is not known is at its least when every open
 * member has a parent of its own, and at its most when all are at the largest.
 */
function hhiOf(members: readonly Member[]): Interval {
  const open = members.filter(member => member.open.length > 0).length;
  const known = weightsOf(members).sort((a, b) => b - a);
  const sum = (parts: readonly number[]) =>
    parts.reduce((total, weight) => total + (weight / members.length) ** 2, 0);
  const [largest = 0, ...rest] = known;
  return {
    least: Math.floor(
      HHI_WHOLE * (sum(known) + open * (1 / members.length) ** 2),
    ),
    most: Math.ceil(HHI_WHOLE * sum([largest + open, ...rest])),
  };
}

/**
 * How much is at each parent. Parts are counted and then added up: fractions
 * added one by one would give another sum in another order.
 */
function weightsOf(members: readonly Member[]): number[] {
  const byParent = new Map<string, number[]>();
  for (const member of members) {
    if (member.open.length > 0) continue;
    const hosts = hostsOf(member);
    for (const parent of hosts) {
      const counts = byParent.get(parent) ?? [];
      counts[hosts.size] = (counts[hosts.size] ?? 0) + 1;
      byParent.set(parent, counts);
    }
  }
  return [...byParent.values()].map(counts =>
    counts.reduce((weight, count, parts) => weight + count / parts, 0),
  );
}

/** Without words, so that it reads the same in every language. */
function shown({ least, most }: Interval, unit: string): string {
  const [low, high] = [Math.min(least, most), Math.max(least, most)];
  return low === high ? `${low}${unit}` : `${low}${unit}–${high}${unit}`;
}
