// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Bounds on what a pack may ask. The shipped rules stay below a tenth of each;
 * a rule that needs more is better split in two.
 *
 * `steps` counts, in one evaluation, the operations that loops repeat. 200,000
 * take some milliseconds, and let two nested loops run over 300 items.
 *
 * @public
 */
export const EXPRESSION_LIMITS = {
  characters: 4000,
  steps: 200_000,
  parser: {
    maxAstNodes: 500,
    maxDepth: 30,
    maxListElements: 200,
    maxMapEntries: 0,
    maxCallArguments: 4,
  },
} as const;
