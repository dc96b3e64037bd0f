// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Workload } from '@regie/plugin-sovereignty-common';

/**
 * Workloads by each label of theirs and of their pods, so that an entity need
 * not be held against every workload.
 */
export class WorkloadIndex {
  readonly all: readonly Workload[];
  readonly #byPair = new Map<string, Workload[]>();

  constructor(workloads: readonly Workload[]) {
    this.all = workloads;
    for (const workload of workloads) {
      const pairs = new Set(
        [workload.labels, workload.podLabels].flatMap(labels =>
          Object.entries(labels).map(([key, value]) => pairKey(key, value)),
        ),
      );
      for (const pair of pairs) {
        const list = this.#byPair.get(pair);
        if (list) list.push(workload);
        else this.#byPair.set(pair, [workload]);
      }
    }
  }

  withLabel(key: string, value: string): readonly Workload[] {
    return this.#byPair.get(pairKey(key, value)) ?? [];
  }
}

function pairKey(key: string, value: string): string {
  return `${key}=${value}`;
}
