// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { DescribedWorkload, Landscape } from './describeLandscape';

type Cluster = Landscape['clusters'][number];

function clusterLines(cluster: Cluster): string[] {
  const { controlPlane, haven, havenPlus, conflicts } = cluster;
  const lines: string[] = [];
  if (controlPlane?.product) {
    lines.push(
      `  control   ${controlPlane.product}${
        controlPlane.provider ? ` of ${controlPlane.provider}` : ''
      }`,
    );
  }
  lines.push(
    haven?.latest
      ? `  Haven     ${haven.standing}: ${haven.latest.summary.passed} of ${haven.latest.summary.total} checks on ${haven.latest.finishedAt}`
      : `  Haven     unknown: ${cluster.reasons.haven}`,
  );
  if (havenPlus) {
    const { present, missing } = havenPlus.core;
    lines.push(
      `  Haven+    ${present.length} of ${
        present.length + missing.length
      } core components`,
    );
  }
  for (const { pool, claim, observed } of conflicts) {
    lines.push(`  conflict  ${pool}: ${claim} is ${observed} (HOST-02)`);
  }
  for (const signal of cluster.signals) {
    if (signal.class === 'portable') continue;
    const { kind, name } = signal.object;
    lines.push(
      `  ${signal.class} ${signal.category}: ${signal.match} (${kind} ${name})`,
    );
  }
  return lines;
}

/** What the cluster does not have is no news; what was missed is. */
function unreadLines({ unread }: Cluster): string[] {
  const absent = unread.filter(({ reason }) => reason === 'absent');
  const lines = unread
    .filter(({ reason }) => reason === 'forbidden' || reason === 'failed')
    .map(({ resource, message }) => `  not read  ${resource}: ${message}`);
  if (absent.length > 0) {
    const kinds = new Set(absent.map(({ resource }) => resource.split('.')[0]));
    lines.push(
      `  not read  the snapshot holds none of: ${[...kinds].join(', ')}`,
    );
  }
  return lines;
}

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
    lines.push(...clusterLines(cluster), ...unreadLines(cluster));
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
      lines.push(...portabilityLines(workload));
      if (workload.notRead.length > 0) {
        lines.push(`    not read: ${workload.notRead.join('; ')}`);
      }
    }
    lines.push('');
  }
  return `${lines.join('\n')}\n`;
}

/** What makes a workload easy to put elsewhere, in a few words. */
function portabilityLines({ portability }: DescribedWorkload): string[] {
  return (
    [
      ['yes', 'easy to move by'],
      ['no', 'would help'],
      ['unknown', 'not known'],
    ] as const
  ).flatMap(([answer, label]) => {
    const traits = portability.filter(found => found.answer === answer);
    const names = traits.map(({ trait }) => trait).join(', ');
    return names ? [`    ${label}: ${names}`] : [];
  });
}
