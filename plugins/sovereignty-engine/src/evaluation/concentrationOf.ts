// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { Concentration, memberOf } from '../concentration';
import { runsSomewhere } from '../closure';
import { ProviderLookup } from '../facts';
import { isAssessed } from './isAssessed';
import { Subject } from './Subject';

/**
 * What the assessed part of a landscape has in common, counted once. It does
 * not matter in which order the entities came.
 */
export function concentrationOf(
  subjects: ReadonlyMap<string, Subject>,
  providers: ProviderLookup,
): Concentration {
  const members = [...subjects.values()]
    .filter(({ entity }) => isAssessed(entity))
    .map(({ entity, merged, places }) =>
      memberOf(
        {
          ...{ entity, declaration: merged.declaration, places },
          runs: runsSomewhere(entity),
          system: systemOf(entity),
        },
        providers,
      ),
    );
  return Concentration.create(members.sort((a, b) => (a.ref < b.ref ? -1 : 1)));
}

function systemOf({ kind, metadata, spec }: Entity): string | undefined {
  if (kind.toLocaleLowerCase('en-US') === 'system') return undefined;
  const { system } = spec ?? {};
  if (typeof system !== 'string') return undefined;
  try {
    return stringifyEntityRef(
      parseEntityRef(system, {
        defaultKind: 'system',
        defaultNamespace: metadata.namespace ?? 'default',
      }),
    );
  } catch {
    // The catalog shows a malformed reference on the entity itself.
    return undefined;
  }
}
