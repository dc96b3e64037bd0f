// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Entity } from '@backstage/catalog-model';

const KINDS = new Set(['api', 'component', 'resource', 'system']);

/** Whether `spec.sovereignty` means something on an entity of this kind. */
export function isDeclarable({ kind }: Entity): boolean {
  return KINDS.has(kind.toLocaleLowerCase('en-US'));
}
