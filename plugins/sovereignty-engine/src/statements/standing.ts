// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { EvidenceLevel } from '@regie/plugin-sovereignty-common';
import { evidenceRank } from './tree';

/** One party's say on one field. */
export interface Say {
  readonly value: unknown;
  readonly source: string;
  readonly evidence: EvidenceLevel;
  readonly asOf: string | null;
  readonly by: string | null;
  /** Where a person can check it; the entity itself when left out. */
  readonly object?: unknown;
  readonly path?: unknown;
}

/** With equal evidence the owner comes first, then the supplier, then a register. */
const SOURCES = ['declared', 'supplier', 'imported'];

/**
 * Negative when the first weighs more. The order is whole: evidence, then
 * source, then the newer date, and at last the text itself, so that it never
 * matters in which order things were heard.
 */
export function compareSays(a: Say, b: Say): number {
  return (
    evidenceRank(b.evidence) - evidenceRank(a.evidence) ||
    sourceRank(a.source) - sourceRank(b.source) ||
    compareText(b.asOf ?? '', a.asOf ?? '') ||
    compareText(canonical(a.value), canonical(b.value)) ||
    compareText(a.by ?? '', b.by ?? '') ||
    compareText(canonical([a.object, a.path]), canonical([b.object, b.path]))
  );
}

/** Lists are sets here: the order of countries says nothing. */
export function saySame(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

function canonical(value: unknown): string {
  const sorted = Array.isArray(value)
    ? [...new Set(value.map(item => JSON.stringify(item)))].sort()
    : value;
  return JSON.stringify(sorted) ?? '';
}

function sourceRank(source: string): number {
  const rank = SOURCES.indexOf(source);
  return rank < 0 ? SOURCES.length : rank;
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
