// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { WorkloadKind } from '@regie/plugin-sovereignty-common';
import { get, labels, list, text } from './raw';

/** The workload that a pod belongs to. */
export interface PodOwner {
  readonly kind: WorkloadKind;
  readonly name: string;
}

const DIRECT_OWNERS: ReadonlySet<string> = new Set<WorkloadKind>([
  'StatefulSet',
  'DaemonSet',
]);

/**
 * Who owns a pod. A ReplicaSet of a Deployment is named after it, with the
 * pod-template-hash behind it, so ReplicaSets need not be read; there can be
 * twice as many of those as Deployments. A pod that none of the known kinds
 * owns, such as one of a database operator, is a workload of its own.
 */
export function podOwner(
  pod: unknown,
  podName: string,
  cronJobOf: (job: string) => string | undefined,
): PodOwner {
  const owner = list(pod, 'metadata', 'ownerReferences').find(
    reference => get(reference, 'controller') === true,
  );
  const kind = text(owner, 'kind');
  const name = text(owner, 'name');
  if (!kind || !name) return { kind: 'Pod', name: podName };
  if (kind === 'ReplicaSet') {
    const hash = labels(pod, 'metadata', 'labels')['pod-template-hash'];
    return hash && name.endsWith(`-${hash}`)
      ? { kind: 'Deployment', name: name.slice(0, -hash.length - 1) }
      : { kind: 'ReplicaSet', name };
  }
  if (kind === 'Job') {
    const cronJob = cronJobOf(name);
    return cronJob ? { kind: 'CronJob', name: cronJob } : { kind: 'Job', name };
  }
  return DIRECT_OWNERS.has(kind)
    ? { kind: kind as WorkloadKind, name }
    : { kind: 'Pod', name: podName };
}

/** A pod that has ended no longer runs anywhere. */
export function isRunningSomewhere(pod: unknown): string | undefined {
  const phase = text(pod, 'status', 'phase');
  if (phase === 'Succeeded' || phase === 'Failed') return undefined;
  return text(pod, 'spec', 'nodeName') || undefined;
}

/** Whether a pod says that it can be used. */
export function isReady(pod: unknown): boolean {
  return list(pod, 'status', 'conditions').some(
    condition =>
      text(condition, 'type') === 'Ready' &&
      text(condition, 'status') === 'True',
  );
}
