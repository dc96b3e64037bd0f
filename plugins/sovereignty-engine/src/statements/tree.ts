// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { EvidenceLevel } from '@regie/plugin-sovereignty-common';

/** A declaration as plain objects, whichever fields the schema has. */
export type Tree = { [key: string]: unknown };

export function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A leaf that says more than its value. */
export function isClaim(value: unknown): value is Tree & { value: unknown } {
  return isTree(value) && 'value' in value;
}

/** The value of a leaf, bare or claimed. */
export function bareValue(leaf: unknown): unknown {
  return isClaim(leaf) ? leaf.value : leaf;
}

/** What a leaf's object says of all that it holds. */
export interface Inherited {
  readonly evidence: EvidenceLevel;
  readonly asOf: string | null;
}

const LEVELS: readonly EvidenceLevel[] = [
  'self-declared',
  'documented',
  'audited',
  'operationally-tested',
];

export function evidenceOf(value: unknown): EvidenceLevel | undefined {
  return LEVELS.find(level => level === value);
}

export function evidenceRank(level: EvidenceLevel): number {
  return LEVELS.indexOf(level);
}

export function inherit(tree: Tree, from: Inherited): Inherited {
  return {
    evidence: evidenceOf(tree.evidence) ?? from.evidence,
    asOf: typeof tree.asOf === 'string' ? tree.asOf : from.asOf,
  };
}

/**
 * How the items of a list are named: by their provider, the second of the same
 * provider as `azure#2`, and those without one by their order, as `#1`.
 */
export function itemNames(list: readonly unknown[]): string[] {
  const seen = new Map<string, number>();
  return list.map(item => {
    const provider = isTree(item) ? bareValue(item.provider) : undefined;
    const base = typeof provider === 'string' ? provider : '';
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    return base === '' || count > 1 ? `${base}#${count}` : base;
  });
}
