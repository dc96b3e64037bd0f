// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { ObjectReference } from '@regie/plugin-sovereignty-common';
import { FactObject, Unknown } from '../cel';
import { Member } from './Member';
import { Gathering } from './Gathering';
import { countedInGroup, GroupShares, MemberGroup } from './shareFacts';
import { SystemStack } from './stackFacts';

/**
 * How much of a landscape leans on the same few parents, wherever they are
 * seated. Counted once for all entities; what one of them is told is the shares
 * of the parents that it leans on itself, since it is what could move. After a
 * change only the groups and the systems that it touches are counted anew. It
 * does not matter in which order the entities came.
 */
export class Concentration {
  readonly #members = new Map<string, Member>();
  readonly #groups = new Gathering({
    keysOf: groupKeys,
    counted: countedInGroup,
    count: (key, members) => new GroupShares(groupOf(key, members)),
  });
  readonly #systems = new Gathering({
    keysOf: member => [systemOf(member)],
    counted: member => member,
    count: (_system, parts) => new SystemStack(parts),
  });

  /**
   * Takes in what entities are now; one that is gone is undefined. Gives the
   * other entities, and the systems, that are told something else by that.
   */
  update(changes: ReadonlyMap<string, Member | undefined>): Set<string> {
    const retold = new Set<string>();
    for (const [ref, member] of changes) {
      const before = this.#members.get(ref);
      if (before && member && isSame(before, member)) continue;
      if (member) this.#members.set(ref, member);
      else this.#members.delete(ref);
      this.#groups.move(before, member);
      this.#systems.move(before, member);
    }
    for (const { before, now } of this.#groups.recount()) {
      for (const ref of now && before ? now.retoldSince(before) : []) {
        retold.add(ref);
      }
    }
    for (const { key, before, now } of this.#systems.recount()) {
      if (!before || !now) retold.add(key);
      else for (const ref of now.retoldSince(before, key)) retold.add(ref);
    }
    return retold;
  }

  sharesOf(ref: string, object: ObjectReference): (FactObject | Unknown)[] {
    const member = this.#members.get(ref);
    if (!member) return [];
    return groupKeys(member).flatMap(
      key => this.#groups.get(key)?.of(member, object) ?? [],
    );
  }

  /** Of a part those parents of its system that it leans on itself; of a system all. */
  stackOf(ref: string, object: ObjectReference): (FactObject | Unknown)[] {
    const member = this.#members.get(ref);
    const whole = this.#systems.get(ref);
    if (whole && (!member || systemOf(member) === ref)) return whole.of(object);
    return member
      ? this.#systems.get(systemOf(member))?.of(object, member) ?? []
      : [];
  }
}

function isSame(before: Member, now: Member): boolean {
  return JSON.stringify(before) === JSON.stringify(now);
}

/** A part of no system is a system by itself. */
function systemOf({ system, ref }: Member): string {
  return system ?? ref;
}

/** Who leans on nobody and leaves nothing open hosts nothing, so it is in no group. */
function groupKeys({
  criticality,
  function: served,
  leanings,
  open,
}: Member): string[] {
  const isHosted =
    open.length > 0 || leanings.some(({ role }) => role === 'hosting');
  if (!isHosted) return [];
  return [
    `criticality ${criticality ?? 'not-stated'}`,
    ...(served ? [`function ${served}`] : []),
  ];
}

function groupOf(key: string, members: readonly Member[]): MemberGroup {
  const space = key.indexOf(' ');
  const by = key.slice(0, space) === 'function' ? 'function' : 'criticality';
  return { by, name: key.slice(space + 1), members };
}
