// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Claim, ObjectReference } from '@regie/plugin-sovereignty-common';
import { FactObject, Unknown } from '../cel';
import { unread, withClaims } from '../facts';
import { Leaning, Member } from './Member';

/** One layer of the stack that a parent has a hand in, and by which part. */
interface Hold {
  readonly layer: string | undefined;
  readonly member: Member;
  readonly leaning: Leaning;
}

/** What every part that leans on a parent is told of it. */
interface Told {
  readonly layers: string[];
  readonly fields: FactObject;
  readonly claims: readonly Claim[];
}

/** In which layers of one system each ultimate parent is. */
export class SystemStack {
  readonly #parts: readonly Member[];
  readonly #holds = new Map<string, Hold[]>();
  readonly #open: readonly Member[];
  readonly #told = new Map<string, Told>();

  constructor(parts: readonly Member[]) {
    this.#parts = [...parts].sort((a, b) => (a.ref < b.ref ? -1 : 1));
    for (const member of this.#parts) {
      for (const leaning of member.leanings) {
        for (const layer of layersOf(member, leaning)) {
          const hold = { layer, member, leaning };
          const holds = this.#holds.get(leaning.parentId);
          if (holds) holds.push(hold);
          else this.#holds.set(leaning.parentId, [hold]);
        }
      }
    }
    this.#open = this.#parts.filter(({ open }) => open.length > 0);
  }

  /** The parents of all parts, or only those that this part leans on. */
  of(object: ObjectReference, part?: Member): (FactObject | Unknown)[] {
    const own = part && new Set(part.leanings.map(({ parentId }) => parentId));
    const parents = [...this.#holds.keys()]
      .filter(parentId => !own || own.has(parentId))
      .map(parentId => this.#parent(parentId, object));
    const open = (part ? [part] : this.#open).flatMap(member => member.open);
    // Who hosts it unseen may be a parent that other parts lean on.
    const mayBeAnother =
      parents.length === 0 || parents.length < this.#holds.size;
    return open.length > 0 && mayBeAnother
      ? [...parents, Unknown.join(...open)]
      : parents;
  }

  /** The parts, and the system itself, that are told something else than before. */
  retoldSince(before: SystemStack, system: string): string[] {
    const parents = new Set([...this.#holds.keys(), ...before.#holds.keys()]);
    const other = new Set(
      [...parents].filter(
        parent =>
          JSON.stringify(this.#toldOf(parent)) !==
          JSON.stringify(before.#toldOf(parent)),
      ),
    );
    // To a part that is open it matters how many parents there are.
    const otherNumber = this.#holds.size !== before.#holds.size;
    const leaning = this.#parts.filter(
      ({ leanings, open }) =>
        (otherNumber && open.length > 0) ||
        leanings.some(({ parentId }) => other.has(parentId)),
    );
    const otherWhole = other.size > 0 || !isSameOpen(this.#open, before.#open);
    return [...(otherWhole ? [system] : []), ...leaning.map(({ ref }) => ref)];
  }

  #parent(parentId: string, object: ObjectReference): FactObject {
    const { layers, fields, claims } = this.#toldOf(parentId);
    const claim: Claim = {
      claim: 'concentration.layers',
      value: layers,
      source: 'derived',
      evidence: 'documented',
      asOf: null,
      object,
      path: 'stack',
    };
    return withClaims({ ...fields }, [claim].concat(claims));
  }

  /** The same for all parts, so it is found out once. */
  #toldOf(parentId: string): Told {
    const known = this.#told.get(parentId);
    if (known) return known;
    const told = this.#tell(this.#holds.get(parentId) ?? []);
    this.#told.set(parentId, told);
    return told;
  }

  #tell(holds: readonly Hold[]): Told {
    const layers = layersIn(holds);
    const unplaced = holds.filter(({ layer }) => layer === undefined);
    const perhapsCloud = this.#open.length > 0 && !layers.includes('cloud');
    const perhaps =
      new Set(unplaced.map(({ member }) => member.ref)).size +
      (perhapsCloud ? 1 : 0);
    const fields = {
      parent: holds[0]?.leaning.parent,
      layers,
      parts: [...new Set(holds.map(({ member }) => member.title))].sort(),
      leastLayers: layers.length,
      mostLayers: layers.length + perhaps,
      layerCount:
        perhaps === 0
          ? layers.length
          : this.#openReason(unplaced, perhapsCloud),
    };
    return {
      layers,
      fields,
      claims: distinct(
        holds.flatMap(({ leaning }) => [
          ...leaning.claims,
          ...leaning.ofProvider,
        ]),
      ),
    };
  }

  #openReason(unplaced: readonly Hold[], perhapsCloud: boolean): Unknown {
    const reasons: Unknown[] = [];
    if (unplaced.length > 0) {
      const titles = titlesOf(unplaced.map(({ member }) => member));
      reasons.push(
        unread(
          'declared.layer',
          `Van ${titles} is niet opgegeven in welke laag het zit. Laat de eigenaar spec.sovereignty.layer invullen.`,
          `It is not stated in which layer ${titles} is. Have the owner fill in spec.sovereignty.layer.`,
        ),
      );
    }
    if (perhapsCloud) {
      const titles = titlesOf(this.#open);
      reasons.push(
        unread(
          'stack.hosting',
          `Van ${titles} is niet bekend onder welk moederbedrijf alle plekken vallen. Laat de eigenaar spec.sovereignty.hosting invullen.`,
          `It is not known under which parent all places of ${titles} fall. Have the owner fill in spec.sovereignty.hosting.`,
        ),
      );
    }
    return Unknown.join(...reasons);
  }
}

/** Who hosts has the cloud; who also runs or makes the software has its layer too. */
function layersOf(member: Member, { role }: Leaning): (string | undefined)[] {
  switch (role) {
    case 'hosting':
      return member.isService ? ['cloud', member.layer] : ['cloud'];
    case 'supplier':
      return [member.layer];
    case 'ai':
      return ['ai'];
    case 'identity':
      return ['software'];
    case 'keys':
    case 'backup':
      return ['cloud'];
    default:
      return [];
  }
}

function titlesOf(members: readonly Member[]): string {
  return [...new Set(members.map(({ title }) => title))]
    .sort()
    .slice(0, 5)
    .join(', ');
}

function isSameOpen(a: readonly Member[], b: readonly Member[]): boolean {
  const reasons = (members: readonly Member[]) =>
    JSON.stringify(members.map(({ open }) => open));
  return reasons(a) === reasons(b);
}

function layersIn(holds: readonly Hold[]): string[] {
  return [...new Set(holds.flatMap(({ layer }) => layer ?? []))].sort();
}

/** Enough to check by. */
const MOST_CLAIMS = 50;

function distinct(claims: readonly Claim[]): Claim[] {
  const found: Claim[] = [];
  const alike = new Map<string, Claim[]>();
  for (const claim of new Set(claims)) {
    if (found.length >= MOST_CLAIMS) break;
    // Writing claims out takes long, and few are even of the same object.
    const group = groupIn(alike, `${claim.object?.name} ${claim.path}`);
    if (group.some(known => isSame(known, claim))) continue;
    group.push(claim);
    found.push(claim);
  }
  return found;
}

function groupIn(groups: Map<string, Claim[]>, key: string): Claim[] {
  let group = groups.get(key);
  if (!group) groups.set(key, (group = []));
  return group;
}

function isSame(one: Claim, other: Claim): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
