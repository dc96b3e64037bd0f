// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { Claim } from '@regie/plugin-sovereignty-common';
import { FactObject, isObject, Unknown, Value } from '../cel';
import { ResolvedDeclaration } from '../declaration';
import { EntityPlaces, OwnProviders, ProviderLookup, Role } from '../facts';

/** A parent that an entity leans on, for one thing that it does. */
export interface Leaning {
  readonly role: Role;
  /** Id of the ultimate parent in the register. */
  readonly parentId: string;
  readonly parent: FactObject;
  readonly providerName: string;
  /** That it leans on the provider, and what the register says of that one. */
  readonly claims: readonly Claim[];
  readonly ofProvider: readonly Claim[];
}

/** An entity as concentration sees it: whom it leans on, and what of that is open. */
export interface Member {
  readonly ref: string;
  readonly title: string;
  readonly system: string | undefined;
  readonly criticality: string | undefined;
  readonly function: string | undefined;
  readonly layer: string | undefined;
  /** Whether its supplier runs it, so that its own layer is the supplier's too. */
  readonly isService: boolean;
  readonly leanings: readonly Leaning[];
  /** What keeps it from being told who hosts it. */
  readonly open: readonly Unknown[];
}

export interface MemberSource {
  readonly entity: Entity;
  readonly declaration: ResolvedDeclaration | undefined;
  readonly places: EntityPlaces;
  /** All that it names or is seen at. */
  readonly own: OwnProviders;
  /** Whether not knowing where it is hosted leaves something open. */
  readonly runs: boolean;
  readonly system: string | undefined;
}

export function memberOf(
  source: MemberSource,
  providers: ProviderLookup,
): Member {
  const { entity, declaration, places, own, runs } = source;
  const { criticality, layer, function: served } = declaration?.values ?? {};
  const known: Leaning[] = [];
  const unknown: Unknown[] = runs ? hostingOnly(own.open) : [];
  for (const { role, provider, claims } of own.roles) {
    const { fields, claims: ofProvider } = providers.find(provider);
    const parent = fields.parent;
    if (parent !== undefined && isParent(parent)) {
      known.push({
        role,
        parentId: String(parent.id),
        parent,
        providerName: String(fields.providerName),
        claims,
        ofProvider,
      });
    } else if (role === 'hosting' && parent instanceof Unknown) {
      unknown.push(parent);
    }
  }
  return {
    ref: stringifyEntityRef(entity),
    title: entity.metadata.title ?? entity.metadata.name,
    ...{ system: source.system, criticality, layer, function: served },
    isService: places.declared.some(
      ({ serviceModel }) => serviceModel === 'saas',
    ),
    leanings: known,
    open: unknown,
  };
}

function isParent(parent: Value): parent is FactObject {
  return isObject(parent);
}

/** A sub-processor that is not named does not host it. */
function hostingOnly(open: readonly Unknown[]): Unknown[] {
  return open.filter(({ missing }) =>
    missing.every(({ fact }) => fact !== 'closure.subprocessors'),
  );
}
