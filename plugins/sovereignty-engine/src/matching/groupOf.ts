// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Workload } from '@regie/plugin-sovereignty-common';

/** What workloads that belong together share. @public */
export interface WorkloadGroup {
  readonly name: string;
  /** A label as `key=value`, a release, or the workload's own name. */
  readonly groupedBy: string;
}

/** Labels that tell what a workload is a part of, the widest first. */
const GROUP_LABELS = [
  'app.kubernetes.io/part-of',
  'helm.toolkit.fluxcd.io/name',
  'app.kubernetes.io/instance',
  'app.kubernetes.io/name',
  'app',
];

const HELM_RELEASE = 'meta.helm.sh/release-name';

/**
 * The application that a workload belongs to, so that a chart of ten
 * workloads is proposed as one component rather than as ten.
 *
 * @public
 */
export function groupOf(workload: Workload): WorkloadGroup {
  const { labels, podLabels, release = {}, name } = workload;
  const [widest, ...narrower] = GROUP_LABELS;
  const byRelease = own(release, HELM_RELEASE);
  return (
    byLabel(labels, podLabels, widest) ??
    (byRelease
      ? { name: byRelease, groupedBy: `Helm release ${byRelease}` }
      : undefined) ??
    narrower
      .map(label => byLabel(labels, podLabels, label))
      .find(found => found !== undefined) ?? {
      name,
      groupedBy: `name of the ${workload.kind}`,
    }
  );
}

function byLabel(
  labels: Readonly<Record<string, string>>,
  podLabels: Readonly<Record<string, string>>,
  key: string,
): WorkloadGroup | undefined {
  const value = own(labels, key) ?? own(podLabels, key);
  return value ? { name: value, groupedBy: `${key}=${value}` } : undefined;
}

function own(
  map: Readonly<Record<string, string>>,
  key: string,
): string | undefined {
  return Object.hasOwn(map, key) ? map[key] || undefined : undefined;
}
