// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { DependencyGraph } from './DependencyGraph';

/** The entities themselves and all that lean on them, directly or not, in any of the graphs. */
export function leaningOn(
  refs: Iterable<string>,
  graphs: readonly DependencyGraph[],
): Set<string> {
  const found = new Set(refs);
  // A set gives what is added while it is walked.
  for (const ref of found) {
    for (const graph of graphs) {
      for (const { from } of graph.dependentsOf(ref)) found.add(from);
    }
  }
  return found;
}
