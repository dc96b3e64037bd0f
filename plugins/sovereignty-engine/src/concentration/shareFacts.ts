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

const HOW_MANY_NAMED = 5;

/** HHI is counted from 0 to 10,000, as competition authorities do. */
const HHI_WHOLE = 10_000;

/** How the members of a group are spread over ultimate parents. */
export class GroupShares {
  readonly #group: MemberGroup;
  /** Members by the parent that hosts them; one can be hosted at several. */
  readonly #hosted = new Map<string, Set<string>>();
  readonly #open: readonly Member[];
  readonly #hhi: Interval;
  readonly #reason: Unknown;

  constructor(group: MemberGroup) {
    this.#group = group;
    for (const member of group.members) {
      for (const parent of hostsOf(member)) {
        const refs = this.#hosted.get(parent);
        if (refs) refs.add(member.ref);
        else this.#hosted.set(parent, new Set([member.ref]));
      }
    }
    this.#open = group.members.filter(({ open }) => open.length > 0);
    this.#hhi = hhiOf(group.members);
    this.#reason = this.#openReason();
  }

  /** The share of each parent that hosts this member, and what of it is not known. */
  of(member: Member, object: ObjectReference): (FactObject | Unknown)[] {
    const parents = new Map(
      member.leanings
        .filter(({ role }) => role === 'hosting')
        .map(leaning => [leaning.parentId, leaning]),
    );
    return [
      ...[...parents.values()].map(leaning => this.#share(leaning, object)),
      ...member.open,
    ];
  }

  #share(
    { parentId, parent, claims }: Member['leanings'][number],
    object: ObjectReference,
  ): FactObject {
    const { by, name, members } = this.#group;
    const hosted = this.#hosted.get(parentId) ?? new Set<string>();
    const perhaps = this.#open.filter(({ ref }) => !hosted.has(ref)).length;
    const percent = (count: number) =>
      Math.ceil((count * 100) / members.length);
    const least = percent(hosted.size);
    const most = percent(hosted.size + perhaps);
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
        hosted: hosted.size,
        perhaps,
        leastShare: least,
        mostShare: most,
        share: least === most ? least : this.#reason,
        shares: share,
        hhi: shown(this.#hhi, ''),
      },
      [claim, ...claims],
    );
  }

  #openReason(): Unknown {
    const titles = this.#open.map(({ title }) => title).sort();
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
}

function hostsOf({ leanings }: Member): Set<string> {
  return new Set(
    leanings
      .filter(({ role }) => role === 'hosting')
      .map(({ parentId }) => parentId),
  );
}

/**
 * The sum of squared shares, where a member that several parents host counts
 * in equal parts for each. What is not known is at its least when every open
 * member has a parent of its own, and at its most when all are at the largest.
 */
function hhiOf(members: readonly Member[]): Interval {
  const weights = new Map<string, number>();
  let open = 0;
  for (const member of members) {
    const hosts = hostsOf(member);
    if (member.open.length > 0) open += 1;
    else {
      for (const parent of hosts) {
        weights.set(parent, (weights.get(parent) ?? 0) + 1 / hosts.size);
      }
    }
  }
  const known = [...weights.values()].sort((a, b) => b - a);
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

/** Without words, so that it reads the same in every language. */
function shown({ least, most }: Interval, unit: string): string {
  const [low, high] = [Math.min(least, most), Math.max(least, most)];
  return low === high ? `${low}${unit}` : `${low}${unit}–${high}${unit}`;
}
