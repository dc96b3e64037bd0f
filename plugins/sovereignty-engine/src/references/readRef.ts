// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';

/**
 * A reference in full, as the catalog keeps it. Undefined for what is none: the
 * catalog shows a malformed reference on the entity itself.
 */
export function readRef(
  text: unknown,
  defaultKind: string,
  defaultNamespace: string,
): string | undefined {
  if (typeof text !== 'string') return undefined;
  try {
    return stringifyEntityRef(
      parseEntityRef(text, { defaultKind, defaultNamespace }),
    );
  } catch {
    return undefined;
  }
}
