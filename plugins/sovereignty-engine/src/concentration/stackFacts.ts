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

/** In which layers of one system each ultimate parent is. */
export class SystemStack {
  readonly #holds = new Map<string, Hold[]>();
  readonly #open: readonly Member[];

  constructor(parts: readonly Member[]) {
    for (const member of parts) {
      for (const leaning of member.leanings) {
        for (const layer of layersOf(member, leaning)) {
          const hold = { layer, member, leaning };
          const holds = this.#holds.get(leaning.parentId);
          if (holds) holds.push(hold);
          else this.#holds.set(leaning.parentId, [hold]);
        }
      }
    }
    this.#open = parts.filter(({ open }) => open.length > 0);
  }

  /** The parents of all parts, or only those that this part leans on. */
  of(object: ObjectReference, part?: Member): (FactObject | Unknown)[] {
    const own = part && new Set(part.leanings.map(({ parentId }) => parentId));
    const parents = [...this.#holds]
      .filter(([parentId]) => !own || own.has(parentId))
      .map(([, holds]) => this.#parent(holds, object));
    const open = (part ? [part] : this.#open).flatMap(member => member.open);
    // Who hosts it unseen may be a parent that other parts lean on.
    const mayBeAnother =
      parents.length === 0 || parents.length < this.#holds.size;
    return open.length > 0 && mayBeAnother
      ? [...parents, Unknown.join(...open)]
      : parents;
  }

  #parent(holds: readonly Hold[], object: ObjectReference): FactObject {
    const { parent } = holds[0].leaning;
    const layers = [...new Set(holds.flatMap(({ layer }) => layer ?? []))];
    layers.sort();
    const unplaced = holds.filter(({ layer }) => layer === undefined);
    const perhapsCloud = this.#open.length > 0 && !layers.includes('cloud');
    const perhaps =
      new Set(unplaced.map(({ member }) => member.ref)).size +
      (perhapsCloud ? 1 : 0);
    const claim: Claim = {
      claim: 'concentration.layers',
      value: layers,
      source: 'derived',
      evidence: 'documented',
      asOf: null,
      object,
      path: 'stack',
    };
    return withClaims(
      {
        parent,
        layers,
        parts: [...new Set(holds.map(({ member }) => member.title))].sort(),
        leastLayers: layers.length,
        mostLayers: layers.length + perhaps,
        layerCount:
          perhaps === 0
            ? layers.length
            : this.#openReason(unplaced, perhapsCloud),
      },
      [claim, ...distinct(holds.flatMap(({ leaning }) => leaning.claims))],
    );
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

function distinct(claims: readonly Claim[]): Claim[] {
  const byText = new Map(claims.map(claim => [JSON.stringify(claim), claim]));
  return [...byText.values()].slice(0, 50);
}
