// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Entity } from '@backstage/catalog-model';
import { Member, memberOf } from '../concentration';
import { runsSomewhere } from '../closure';
import { ResolvedDeclaration } from '../declaration';
import { EntityPlaces, OwnProviders, ProviderLookup } from '../facts';
import { readRef } from '../references/readRef';
import { isAssessed } from './isAssessed';

/** An entity as concentration counts it; only what is assessed counts. */
export function memberIn(
  entity: Entity,
  known: {
    declaration: ResolvedDeclaration | undefined;
    places: EntityPlaces;
    own: OwnProviders;
  },
  providers: ProviderLookup,
): Member | undefined {
  if (!isAssessed(entity)) return undefined;
  return memberOf(
    {
      ...{ entity, ...known },
      runs: runsSomewhere(entity),
      system: systemOf(entity),
    },
    providers,
  );
}

function systemOf({ kind, metadata, spec }: Entity): string | undefined {
  if (kind.toLocaleLowerCase('en-US') === 'system') return undefined;
  const { system } = spec ?? {};
  return readRef(system, 'system', metadata.namespace ?? 'default');
}
