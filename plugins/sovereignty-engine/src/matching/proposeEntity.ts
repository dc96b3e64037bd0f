// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { UnclaimedGroup, Workload } from '@regie/plugin-sovereignty-common';
import { stringify } from 'yaml';
import { KUBERNETES_ID } from './annotations';
import { groupOf } from './groupOf';

/** Backstage takes names of at most 63 of these characters. */
const NOT_IN_NAMES = /[^A-Za-z0-9_.-]+/g;
const MAX_NAME = 63;

/** Where an image's or a workload's source is, when somebody wrote it down. */
const SOURCE_MARKS = [
  'org.opencontainers.image.source',
  'app.openshift.io/vcs-uri',
];

/**
 * What would register a group of workloads that nobody claims: a
 * catalog-info.yaml that claims them as they are, when they share a label, and
 * else after they were given the label that it names.
 *
 * @public
 */
export function proposeEntity(
  workloads: readonly Workload[],
  options: { owner: string },
): UnclaimedGroup {
  const [first] = workloads;
  const { name, groupedBy } = groupOf(first);
  const { cluster, namespace } = first;
  const entityName = nameFor(name);
  return {
    cluster,
    namespace,
    name,
    groupedBy,
    workloads: workloads.map(one => ({
      cluster: one.cluster,
      namespace: one.namespace,
      kind: one.kind,
      name: one.name,
    })),
    providers: providersOf(workloads),
    signalCounts: signalCounts(workloads),
    images: imagesOf(workloads),
    label: `${KUBERNETES_ID}=${entityName}`,
    catalogInfo: catalogInfo(workloads, entityName, groupedBy, options.owner),
  };
}

function catalogInfo(
  workloads: readonly Workload[],
  name: string,
  groupedBy: string,
  owner: string,
): string {
  const [{ cluster, namespace }] = workloads;
  const isShared = groupedBy.includes('=');
  const source = sourceOf(workloads);
  return stringify({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      annotations: {
        ...(isShared
          ? { 'backstage.io/kubernetes-label-selector': groupedBy }
          : { [KUBERNETES_ID]: name }),
        'backstage.io/kubernetes-namespace': namespace,
        'backstage.io/kubernetes-cluster': cluster,
        ...(source && { 'backstage.io/source-location': `url:${source}` }),
      },
    },
    spec: { type: 'service', lifecycle: 'production', owner },
  });
}

function nameFor(name: string): string {
  const safe = name
    .replace(NOT_IN_NAMES, '-')
    .slice(0, MAX_NAME)
    .replace(/^[^A-Za-z0-9]+|[^A-Za-z0-9]+$/g, '');
  return safe || 'unnamed';
}

function sourceOf(workloads: readonly Workload[]): string | undefined {
  for (const { release = {} } of workloads) {
    for (const mark of SOURCE_MARKS) {
      const found = Object.hasOwn(release, mark) ? release[mark] : '';
      if (/^https:\/\/[\w./-]+$/.test(found)) return found;
    }
  }
  return undefined;
}

/** Those that are hardest to leave come first. */
function providersOf(workloads: readonly Workload[]): string[] {
  const weights = new Map<string, number>();
  for (const { provider, class: tie } of workloads.flatMap(w => w.signals)) {
    if (provider === null) continue;
    const weight = tie === 'proprietary' ? 1_000 : 1;
    weights.set(provider, (weights.get(provider) ?? 0) + weight);
  }
  return [...weights]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([provider]) => provider);
}

function signalCounts(workloads: readonly Workload[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { class: tie } of workloads.flatMap(one => one.signals)) {
    counts[tie] = (counts[tie] ?? 0) + 1;
  }
  return counts;
}

function imagesOf(workloads: readonly Workload[]): string[] {
  const names = workloads.flatMap(({ images = [] }) =>
    images.map(({ registry, repository }) => `${registry}/${repository}`),
  );
  return [...new Set(names)].sort();
}
