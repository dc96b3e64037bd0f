// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Signal, WorkloadKind } from '@regie/plugin-sovereignty-common';
import {
  injectedIdentity,
  Owner,
  ownersOf,
  PodTemplate,
  projectTemplate,
  signalOf,
} from '../signals';
import { Traits } from '../portability';
import { SignalCatalogue } from '../register';
import { podOwner, PodOwner } from './podOwner';
import { count, get, keyOf, labels, list, named, Named, text } from './raw';

/** A workload as it is kept while the cluster is read. */
export interface ProjectedWorkload extends Named {
  readonly kind: WorkloadKind;
  readonly labels: Record<string, string>;
  readonly podLabels: Record<string, string>;
  /** Only those that tell how it was deployed or is measured. */
  readonly annotations: Record<string, string>;
  readonly podAnnotations: Record<string, string>;
  readonly owners: readonly Owner[];
  readonly replicas: number | null;
  /** Whether all its pods end before new ones start. */
  readonly recreates: boolean;
  readonly template: PodTemplate;
  /** Signals of identities that a running pod has and the template does not show. */
  readonly injected: Signal[];
}

/** Annotations that are kept, by how their keys begin. */
const KEPT_ANNOTATIONS = [
  'argocd.argoproj.io/',
  'meta.helm.sh/',
  'prometheus.io/',
  'org.opencontainers.image.',
  'app.openshift.io/vcs-',
  'backstage.io/',
  'backup.velero.io/',
  'instrumentation.opentelemetry.io/',
  'sidecar.opentelemetry.io/',
];

/** Kinds of which the API server makes one pod when nobody says how many. */
const ONE_BY_DEFAULT: ReadonlySet<WorkloadKind> = new Set<WorkloadKind>([
  'Deployment',
  'StatefulSet',
]);

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
  readonly #traits = new Traits();

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
    this.#addInjected(key, id, pod);
    return key;
  }

  entries(): [string, ProjectedWorkload][] {
    return [...this.#workloads].sort(([a], [b]) => (a < b ? -1 : 1));
  }

  /** What a webhook put into the pod; the first pod that shows it is named. */
  #addInjected(key: string, id: Named, pod: unknown): void {
    const workload = this.#workloads.get(key);
    if (!workload) return;
    const known = new Set(
      [...workload.template.ties, ...workload.injected].map(one => one.id),
    );
    for (const found of injectedIdentity(pod, this.#catalogue)) {
      if (known.has(found.id)) continue;
      known.add(found.id);
      workload.injected.push(signalOf(found, { kind: 'Pod', ...id }));
    }
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
      annotations: keptAnnotations(object),
      podAnnotations: keptAnnotations(template),
      owners: ownersOf(object),
      replicas:
        count(object, 'spec', 'replicas') ??
        count(object, 'status', 'desiredNumberScheduled') ??
        (ONE_BY_DEFAULT.has(kind) ? 1 : null),
      recreates: text(object, 'spec', 'strategy', 'type') === 'Recreate',
      injected: [],
      template: projectTemplate({
        kind,
        ...id,
        template,
        spec: get(template, 'spec'),
        podLabels,
        claimTemplates: list(object, 'spec', 'volumeClaimTemplates'),
        path: path.join('.'),
        catalogue: this.#catalogue,
        traits: this.#traits,
      }),
    });
  }
}

function keptAnnotations(object: unknown): Record<string, string> {
  return Object.fromEntries(
    Object.entries(labels(object, 'metadata', 'annotations')).filter(([key]) =>
      KEPT_ANNOTATIONS.some(start => key.startsWith(start)),
    ),
  );
}

function workloadKey({ kind, name }: PodOwner, namespace: string): string {
  return `${namespace}/${kind}/${name}`;
}
