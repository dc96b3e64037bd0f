// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';

/** What an owner is when the entity that names it does not say. */
const OWNER = { defaultKind: 'group', defaultNamespace: 'default' };

/** The whole reference of an owner, of which entities may give the name only. */
export function ownerRef(owner: string): string {
  return stringifyEntityRef(parseEntityRef(owner, OWNER));
}

/** The name of an owner, as short as it can be. */
export function ownerName(owner: string): string {
  return parseEntityRef(owner, OWNER).name;
}
