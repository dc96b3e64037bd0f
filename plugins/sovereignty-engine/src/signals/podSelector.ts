// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { isRecord, labels, list, text } from '../observation/raw';

type Labels = Readonly<Record<string, string>>;

interface Expression {
  readonly key: string;
  readonly operator: string;
  readonly values: readonly unknown[];
}

/** A selector as objects have it, or undefined when there is none. */
export interface PodSelector {
  readonly pairs: readonly [string, string][];
  readonly expressions: readonly Expression[];
}

export function podSelector(selector: unknown): PodSelector | undefined {
  if (!isRecord(selector)) return undefined;
  return {
    pairs: Object.entries(labels(selector, 'matchLabels')),
    expressions: list(selector, 'matchExpressions').map(one => ({
      key: text(one, 'key') ?? '',
      operator: text(one, 'operator') ?? '',
      values: list(one, 'values'),
    })),
  };
}

/** An empty selector selects every pod. */
export function isEmpty({ pairs, expressions }: PodSelector): boolean {
  return pairs.length === 0 && expressions.length === 0;
}

export function selectsPods(
  { pairs, expressions }: PodSelector,
  podLabels: Labels,
): boolean {
  return (
    pairs.every(([key, value]) => valueOf(podLabels, key) === value) &&
    expressions.every(expression => holds(expression, podLabels))
  );
}

function holds(
  { key, operator, values }: Expression,
  podLabels: Labels,
): boolean {
  const value = valueOf(podLabels, key);
  switch (operator) {
    case 'In':
      return value !== undefined && values.includes(value);
    case 'NotIn':
      return value === undefined || !values.includes(value);
    case 'Exists':
      return value !== undefined;
    case 'DoesNotExist':
      return value === undefined;
    default:
      return false;
  }
}

function valueOf(podLabels: Labels, key: string): string | undefined {
  return Object.hasOwn(podLabels, key) ? podLabels[key] : undefined;
}
