// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  HavenCondition,
  NodePool,
  PortabilityTrait,
  Signal,
  WorkloadKind,
  WorkloadPlacement,
} from '@regie/plugin-sovereignty-common';
import type { ProjectedWorkload } from '../observation/Workloads';
import type { SignalContext } from '../signals';
import { backupTrait } from './backupTrait';
import { standardApis } from './standardApis';
import { Traits } from './Traits';
import { claimTraits } from './claimTraits';
import { zones } from './zones';
import { keyPath } from '../observation/raw';

/** What of the cluster the traits of a workload need. */
export interface TraitSurroundings {
  readonly context: SignalContext;
  readonly traits: Traits;
  readonly signals: readonly Signal[];
  readonly conditions: readonly HavenCondition[];
  /** `null` when it is not known where its pods run. */
  readonly placements: readonly WorkloadPlacement[] | null;
  readonly pools: ReadonlyMap<string, NodePool>;
  /** Undefined when the namespace was not seen. */
  readonly namespaceLabels: Readonly<Record<string, string>> | undefined;
  readonly takenAt: string | null;
  /** Says of a kind of objects why it was not read. */
  readonly whyUnread: (resource: string) => string | undefined;
}

/** Kinds of which one runs until somebody stops it. */
const KEPT_UP: ReadonlySet<WorkloadKind> = new Set<WorkloadKind>([
  'Deployment',
  'StatefulSet',
  'ReplicaSet',
]);

const ENFORCE = 'pod-security.kubernetes.io/enforce';
const SAFE_LEVELS = new Set(['baseline', 'restricted']);

/** All that makes a workload easy to put elsewhere, and what does not. */
export function traitsOfWorkload(
  workload: ProjectedWorkload,
  surroundings: TraitSurroundings,
): PortabilityTrait[] {
  const isKeptUp = KEPT_UP.has(workload.kind);
  return [
    standardApis(workload, surroundings),
    ...claimTraits(workload, surroundings),
    ...(isKeptUp
      ? [
          replicas(workload, surroundings),
          disruptionBudget(workload, surroundings),
          zones(surroundings),
        ]
      : []),
    podSecurity(workload, surroundings),
    networkPolicy(workload, surroundings),
    backupTrait(workload, surroundings),
    ...openMetrics(surroundings),
  ];
}

function replicas(
  { replicas: count }: ProjectedWorkload,
  { traits }: TraitSurroundings,
): PortabilityTrait {
  if (count === null)
    return traits.unknown('replicas', 'it does not say how many');
  const path = 'spec.replicas';
  return count >= 2
    ? traits.yes('replicas', String(count), path)
    : traits.no('replicas', String(count), path);
}

function disruptionBudget(
  { namespace, podLabels, replicas: count }: ProjectedWorkload,
  { context, traits, whyUnread }: TraitSurroundings,
): PortabilityTrait {
  const trait = 'disruption-budget';
  const budgets = context.scaling.budgetsOf(namespace, podLabels, count);
  const stuck = budgets.find(({ letsGo }) => !letsGo);
  if (stuck) {
    const { object } = stuck;
    return traits.no(trait, `${object.name} lets no pod go`, 'spec', object);
  }
  const [budget] = budgets;
  if (budget) {
    const { object } = budget;
    return traits.yes(trait, object.name, 'spec.selector', object);
  }
  return whyUnread('poddisruptionbudgets.policy')
    ? traits.unknown(trait, 'the PodDisruptionBudgets were not read')
    : traits.no(trait, 'no PodDisruptionBudget');
}

function podSecurity(
  { namespace }: ProjectedWorkload,
  { namespaceLabels, traits }: TraitSurroundings,
): PortabilityTrait {
  const trait = 'pod-security';
  if (!namespaceLabels) {
    return traits.unknown(trait, `Namespace ${namespace} was not read`);
  }
  const object = { kind: 'Namespace', name: namespace };
  const level = Object.hasOwn(namespaceLabels, ENFORCE)
    ? namespaceLabels[ENFORCE]
    : undefined;
  if (level === undefined) {
    return traits.no(trait, `no label ${ENFORCE}`, 'metadata.labels', object);
  }
  const path = keyPath('metadata.labels', ENFORCE);
  return SAFE_LEVELS.has(level)
    ? traits.yes(trait, level, path, object)
    : traits.no(trait, level, path, object);
}

function networkPolicy(
  { namespace }: ProjectedWorkload,
  { context, traits, whyUnread }: TraitSurroundings,
): PortabilityTrait {
  const trait = 'network-policy';
  const policy = context.networkPolicies.of(namespace);
  if (policy) {
    return traits.yes(trait, policy.name, 'spec.podSelector', policy);
  }
  return whyUnread('networkpolicies.networking.k8s.io')
    ? traits.unknown(trait, 'the NetworkPolicies were not read')
    : traits.no(trait, 'no NetworkPolicy for all pods of the namespace');
}

/** As Haven asks for it too; what shows it is the same. */
function openMetrics({
  conditions,
  traits,
}: TraitSurroundings): PortabilityTrait[] {
  const found = conditions.find(({ condition }) => condition === 'metrics');
  if (!found) return [];
  const { answer, seen, path } = found;
  const isElsewhere = /Monitor$/.test(found.object?.kind ?? '');
  const object = isElsewhere ? found.object ?? undefined : undefined;
  if (answer === 'unknown') return [traits.unknown('open-metrics', seen)];
  return [
    answer === 'yes'
      ? traits.yes('open-metrics', seen, path ?? '', object)
      : traits.no('open-metrics', seen, path),
  ];
}
