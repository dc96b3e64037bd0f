// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { ObjectReference } from '@regie/plugin-sovereignty-common';
import { FactObject, Unknown } from '../cel';
import { Member } from './Member';
import { GroupShares, MemberGroup } from './shareFacts';
import { SystemStack } from './stackFacts';

/**
 * How much of a landscape leans on the same few parents, wherever they are
 * seated. Counted once for all entities; what one of them is told is the shares
 * of the parents that it leans on itself, since it is what could move.
 */
export class Concentration {
  readonly #members: ReadonlyMap<string, Member>;
  readonly #groups: ReadonlyMap<string, GroupShares>;
  readonly #stacks: ReadonlyMap<string, SystemStack>;

  private constructor(members: readonly Member[]) {
    this.#members = new Map(members.map(member => [member.ref, member]));
    this.#groups = new Map(
      groupsOf(members).map(group => [keyOf(group), new GroupShares(group)]),
    );
    const bySystem = new Map<string, Member[]>();
    for (const member of members) {
      const parts = bySystem.get(systemOf(member));
      if (parts) parts.push(member);
      else bySystem.set(systemOf(member), [member]);
    }
    this.#stacks = new Map(
      [...bySystem].map(([system, parts]) => [system, new SystemStack(parts)]),
    );
  }

  static create(members: readonly Member[]): Concentration {
    return new Concentration(members);
  }

  sharesOf(ref: string, object: ObjectReference): (FactObject | Unknown)[] {
    const member = this.#members.get(ref);
    if (!member) return [];
    return groupKeys(member).flatMap(
      key => this.#groups.get(keyOf(key))?.of(member, object) ?? [],
    );
  }

  /** Of a part those parents of its system that it leans on itself; of a system all. */
  stackOf(ref: string, object: ObjectReference): (FactObject | Unknown)[] {
    const member = this.#members.get(ref);
    const whole = this.#stacks.get(ref);
    if (whole && (!member || systemOf(member) === ref)) return whole.of(object);
    return member
      ? this.#stacks.get(systemOf(member))?.of(object, member) ?? []
      : [];
  }
}

/** A part of no system is a system by itself. */
function systemOf({ system, ref }: Member): string {
  return system ?? ref;
}

type GroupKey = Pick<MemberGroup, 'by' | 'name'>;

function keyOf({ by, name }: GroupKey): string {
  return `${by} ${name}`;
}

/** Who leans on nobody and leaves nothing open hosts nothing, so it is in no group. */
function groupKeys({
  criticality,
  function: served,
  leanings,
  open,
}: Member): GroupKey[] {
  const isHosted =
    open.length > 0 || leanings.some(({ role }) => role === 'hosting');
  if (!isHosted) return [];
  return [
    { by: 'criticality', name: criticality ?? 'not-stated' },
    ...(served ? [{ by: 'function' as const, name: served }] : []),
  ];
}

function groupsOf(members: readonly Member[]): MemberGroup[] {
  const groups = new Map<string, GroupKey & { members: Member[] }>();
  for (const member of members) {
    for (const key of groupKeys(member)) {
      const group = groups.get(keyOf(key));
      if (group) group.members.push(member);
      else groups.set(keyOf(key), { ...key, members: [member] });
    }
  }
  return [...groups.values()];
}
