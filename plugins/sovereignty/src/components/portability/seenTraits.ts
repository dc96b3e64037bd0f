// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  Placement,
  PortabilityTrait,
  PortabilityTraitName,
  portabilityTraitNameSchema,
  Signal,
} from '@regie/plugin-sovereignty-common';

type PlacedWorkload = Placement['workloads'][number];

/** What one workload shows of a trait. */
export interface SeenTrait {
  readonly workload: string;
  readonly answer: PortabilityTrait['answer'];
  readonly seen: string;
  readonly object: NonNullable<PortabilityTrait['object']>;
  readonly path: string | null;
}

/** The traits in a fixed order, each with what the workloads show of it. */
export function seenTraits(
  placements: readonly Placement[],
): { trait: PortabilityTraitName; seen: SeenTrait[] }[] {
  const all = workloadsOf(placements);
  return portabilityTraitNameSchema.options.flatMap(trait => {
    const seen = all.flatMap(({ workload, self }) =>
      workload.portability
        .filter(found => found.trait === trait)
        .map(({ answer, seen: text, object, path }) => ({
          workload: nameOf(self),
          answer,
          seen: text,
          object: { ...self, ...object, cluster: self.cluster },
          path,
        })),
    );
    return seen.length > 0 ? [{ trait, seen }] : [];
  });
}

/** A signal with where it was seen; one that many workloads share stands once. */
export function seenSignals(placements: readonly Placement[]): Signal[] {
  const byKey = new Map<string, Signal>();
  for (const { workload, self } of workloadsOf(placements)) {
    for (const signal of workload.signals) {
      const object = { ...signal.object, cluster: self.cluster };
      const seen = { ...signal, object };
      byKey.set(JSON.stringify([seen.id, object, seen.path, seen.match]), seen);
    }
  }
  return [...byKey.values()];
}

function workloadsOf(placements: readonly Placement[]) {
  return placements.flatMap(({ cluster, namespace, workloads }) =>
    workloads.map((workload: PlacedWorkload) => ({
      workload,
      self: { cluster, kind: workload.kind, namespace, name: workload.name },
    })),
  );
}

function nameOf(self: {
  cluster: string;
  kind: string;
  namespace: string;
  name: string;
}): string {
  return `${self.kind} ${self.name} (${self.cluster})`;
}
