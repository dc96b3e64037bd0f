// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Entity } from '@backstage/catalog-model';

/** Kinds that run or keep data themselves; an API or a System is made of others. */
const KINDS = new Set(['component', 'resource']);

/** Types of these that are a text, a notion or a place, and run nowhere. */
const TYPES = new Set<unknown>([
  'library',
  'documentation',
  'template',
  'business-process',
  'kubernetes-cluster',
  'provider',
]);

/** Whether not knowing where an entity is hosted leaves something open. */
export function runsSomewhere({ kind, spec }: Entity): boolean {
  return KINDS.has(kind.toLocaleLowerCase('en-US')) && !TYPES.has(spec?.type);
}
