// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { PolicyPack, PolicyRule } from '@regie/plugin-sovereignty-engine';

/** What the names in the expressions of a rule stand for, in the order of the pack. */
export function definitionsIn(
  { definitions }: PolicyPack,
  { applies, each, check }: PolicyRule,
): Record<string, string> {
  const used = new Set(
    [applies, each, check].flatMap(expression => expression?.uses ?? []),
  );
  return Object.fromEntries(
    Object.entries(definitions).filter(([name]) => used.has(name)),
  );
}
