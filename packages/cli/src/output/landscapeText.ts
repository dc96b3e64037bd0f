// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Landscape } from './describeLandscape';

/** The landscape for a person at a terminal. */
export function landscapeText({ clusters, workloads }: Landscape): string {
  const lines: string[] = [];
  for (const cluster of clusters) {
    lines.push(
      cluster.name,
      `  provider  ${
        cluster.operator ?? `unknown: ${cluster.reasons.provider}`
      }`,
      `  parent    ${
        cluster.ultimateParent
          ? `${cluster.ultimateParent.name} (${
              cluster.ultimateParent.country ?? 'country unknown'
            })`
          : 'unknown'
      }`,
      `  countries ${cluster.countries.join(', ') || 'unknown'}`,
    );
    for (const { resource, message } of cluster.unread) {
      lines.push(`  not read  ${resource}: ${message}`);
    }
    for (const workload of workloads) {
      if (workload.cluster !== cluster.name) continue;
      lines.push(
        `  ${workload.kind} ${workload.namespace}/${workload.name}${
          workload.entityRef ? ` (${workload.entityRef})` : ''
        }`,
      );
      for (const signal of workload.signals) {
        if (signal.class === 'portable') continue;
        lines.push(`    ${signal.class} ${signal.category}: ${signal.match}`);
      }
    }
    lines.push('');
  }
  return `${lines.join('\n')}\n`;
}
