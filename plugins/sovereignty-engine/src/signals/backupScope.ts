// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { list } from '../observation/raw';

/** Namespaces that a backup or a restore is about; none included means all. */
export interface Scope {
  readonly included: readonly string[];
  readonly excluded: readonly string[];
}

/** As Velero has it in every object that chooses namespaces. */
export function scopeOf(spec: unknown): Scope {
  const names = (field: string) =>
    list(spec, field).filter(
      (name): name is string => typeof name === 'string',
    );
  return {
    included: names('includedNamespaces'),
    excluded: names('excludedNamespaces'),
  };
}

export function covers(
  { included, excluded }: Scope,
  namespace: string,
): boolean {
  if (excluded.includes(namespace)) return false;
  return (
    included.length === 0 ||
    included.includes('*') ||
    included.includes(namespace)
  );
}
