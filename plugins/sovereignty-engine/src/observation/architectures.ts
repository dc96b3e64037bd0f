// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Signal } from '@regie/plugin-sovereignty-common';
import { portable, signalOf } from '../signals';

/**
 * That the same workload runs on processors of several kinds, as its pods
 * show. Whether an image could is for its registry to tell, which is not asked.
 */
export function architectureSigns(
  nodes: Iterable<string>,
  architectureOf: (node: string) => string | undefined,
): Signal[] {
  const nodeOf = new Map<string, string>();
  for (const node of [...nodes].sort()) {
    const architecture = architectureOf(node);
    if (architecture && !nodeOf.has(architecture)) {
      nodeOf.set(architecture, node);
    }
  }
  if (nodeOf.size < 2) return [];
  const path = 'status.nodeInfo.architecture';
  return [...nodeOf].map(([architecture, name]) =>
    signalOf(portable('multi-arch', 'platform', path, architecture), {
      kind: 'Node',
      name,
    }),
  );
}
