// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError, NotFoundError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';

/** Kinds that own, and so own what a waiver for them is for. */
const OWNING_KINDS = new Set(['group', 'user']);

/**
 * What a waiver is for and who owns it, as the catalog shows it to this user.
 *
 * @throws InputError when it is no reference, NotFoundError when the user sees
 *   no such entity
 */
export async function ownerOf(
  entityRef: string,
  catalog: CatalogService,
  options: { credentials: BackstageCredentials },
): Promise<{ entityRef: string; owner: string | null }> {
  const ref = read(entityRef);
  const entity = await catalog.getEntityByRef(ref, options);
  if (!entity)
    throw new NotFoundError(`There is no ${entityRef} in the catalog.`);
  const full = stringifyEntityRef(entity);
  if (OWNING_KINDS.has(entity.kind.toLocaleLowerCase('en-US'))) {
    return { entityRef: full, owner: full };
  }
  const stated = entity.spec?.owner;
  if (typeof stated !== 'string') return { entityRef: full, owner: null };
  const owner = parseEntityRef(stated, {
    defaultKind: 'group',
    defaultNamespace: entity.metadata.namespace,
  });
  return { entityRef: full, owner: stringifyEntityRef(owner) };
}

function read(entityRef: string): string {
  try {
    return stringifyEntityRef(parseEntityRef(entityRef));
  } catch {
    throw new InputError(
      `${entityRef} is no entity reference; write it as component:default/open-zaak.`,
    );
  }
}
