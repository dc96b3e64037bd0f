// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { WorkloadKind } from '@regie/plugin-sovereignty-common';
import { PodTemplate, projectTemplate } from '../signals';
import { SignalCatalogue } from '../register';
import { podOwner, PodOwner } from './podOwner';
import { count, get, keyOf, labels, list, named, Named, text } from './raw';

/** A workload as it is kept while the cluster is read. */
export interface ProjectedWorkload extends Named {
  readonly kind: WorkloadKind;
  readonly labels: Record<string, string>;
  readonly podLabels: Record<string, string>;
  readonly replicas: number | null;
  readonly template: PodTemplate;
}

/** Where the pod template stands in each kind, and how many pods it asks for. */
const TEMPLATES: Partial<Record<WorkloadKind, readonly string[]>> = {
  Deployment: ['spec', 'template'],
  StatefulSet: ['spec', 'template'],
  DaemonSet: ['spec', 'template'],
  Job: ['spec', 'template'],
  CronJob: ['spec', 'jobTemplate', 'spec', 'template'],
  Pod: [],
};

/** The workloads of a cluster while it is read. */
export class Workloads {
  readonly #catalogue: SignalCatalogue;
  readonly #workloads = new Map<string, ProjectedWorkload>();
  readonly #cronJobOfJob = new Map<string, string>();

  constructor(catalogue: SignalCatalogue) {
    this.#catalogue = catalogue;
  }

  /** False when the object is no workload. */
  add(kind: WorkloadKind, object: unknown): boolean {
    const id = named(object);
    const path = TEMPLATES[kind];
    if (!id || !path) return false;
    if (kind === 'Job' && this.#isOfCronJob(id, object)) return true;
    this.#put(kind, id, object, path);
    return true;
  }

  /** The key of the workload that a pod belongs to; made from the pod if it was not seen. */
  ownerOf(pod: unknown): string | undefined {
    const id = named(pod);
    if (!id) return undefined;
    const owner = podOwner(pod, id.name, job =>
      this.#cronJobOfJob.get(keyOf(id.namespace, job)),
    );
    const key = workloadKey(owner, id.namespace);
    if (!this.#workloads.has(key)) {
      this.#put(owner.kind, { ...id, name: owner.name }, pod, []);
    }
    return key;
  }

  entries(): [string, ProjectedWorkload][] {
    return [...this.#workloads].sort(([a], [b]) => (a < b ? -1 : 1));
  }

  #isOfCronJob(id: Named, job: unknown): boolean {
    const owner = list(job, 'metadata', 'ownerReferences').find(
      reference =>
        text(reference, 'kind') === 'CronJob' &&
        get(reference, 'controller') === true,
    );
    const cronJob = text(owner, 'name');
    if (!cronJob) return false;
    this.#cronJobOfJob.set(keyOf(id.namespace, id.name), cronJob);
    return true;
  }

  #put(
    kind: WorkloadKind,
    id: Named,
    object: unknown,
    path: readonly string[],
  ): void {
    const template = get(object, ...path) ?? object;
    const podLabels = labels(template, 'metadata', 'labels');
    this.#workloads.set(workloadKey({ kind, name: id.name }, id.namespace), {
      ...id,
      kind,
      labels: labels(object, 'metadata', 'labels'),
      podLabels,
      replicas:
        count(object, 'spec', 'replicas') ??
        count(object, 'status', 'desiredNumberScheduled') ??
        null,
      template: projectTemplate({
        kind,
        ...id,
        spec: get(template, 'spec'),
        podLabels,
        claimTemplates: list(object, 'spec', 'volumeClaimTemplates'),
        path: path.join('.'),
        catalogue: this.#catalogue,
      }),
    });
  }
}

function workloadKey({ kind, name }: PodOwner, namespace: string): string {
  return `${namespace}/${kind}/${name}`;
}
