// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';

/** An owner as the catalog has it, as a full reference; nobody when it is none. */
export function recipientOf(
  owner: string,
  namespace: string,
): string | undefined {
  try {
    return stringifyEntityRef(
      parseEntityRef(owner, {
        defaultKind: 'group',
        defaultNamespace: namespace,
      }),
    );
  } catch {
    return undefined;
  }
}

/** Rows by whom they are to be told to. */
export function byRecipient<T extends { owner: string; namespace: string }>(
  rows: readonly T[],
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const recipient = recipientOf(row.owner, row.namespace);
    if (recipient === undefined) continue;
    const group = groups.get(recipient);
    if (group) group.push(row);
    else groups.set(recipient, [row]);
  }
  return groups;
}
