// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  HavenCondition,
  ObjectReference,
} from '@regie/plugin-sovereignty-common';
import type { ProjectedWorkload } from '../observation/Workloads';
import { keyPath } from '../observation/raw';

/** What of the surroundings the conditions need. */
export interface Surroundings {
  /** What scales the workload, such as a HorizontalPodAutoscaler. */
  readonly scaler: ObjectReference | undefined;
  readonly monitor: ObjectReference | undefined;
  /** Why monitors or scalers may have been missed. */
  readonly unread: { readonly scalers: boolean; readonly monitors: boolean };
}

/** Labels and annotations by which a manifest's origin shows. */
const RELEASE_MARKS = [
  'helm.toolkit.fluxcd.io/name',
  'kustomize.toolkit.fluxcd.io/name',
  'argocd.argoproj.io/tracking-id',
  'argocd.argoproj.io/instance',
  'meta.helm.sh/release-name',
  'helm.sh/chart',
];

/** Names that people give to the port that metrics are on. */
const METRICS_PORT = /^(?:.*-)?metrics$|^prom(?:etheus)?$/;

/** Kinds that end by themselves, or that there is one of on each node. */
const NOT_SCALED = new Set(['Job', 'CronJob']);

/**
 * The four conditions that Haven asks of an application, as far as a cluster
 * shows them.
 */
export function applicationConditions(
  workload: ProjectedWorkload,
  surroundings: Surroundings,
): HavenCondition[] {
  const { kind, namespace, name } = workload;
  const self = { kind, namespace, name };
  return [
    inContainer(workload, self),
    fromManifests(workload, self),
    withMetrics(workload, self, surroundings),
    scalable(workload, self, surroundings),
  ];
}

function inContainer(
  { template }: ProjectedWorkload,
  object: ObjectReference,
): HavenCondition {
  const [image] = template.images;
  return image
    ? {
        condition: 'container',
        answer: 'yes',
        seen: `image ${image.registry}/${image.repository}`,
        object,
        path: image.path,
      }
    : unknown('container', 'it names no image');
}

function fromManifests(
  { labels, annotations }: ProjectedWorkload,
  object: ObjectReference,
): HavenCondition {
  for (const mark of RELEASE_MARKS) {
    for (const [map, found] of [
      ['metadata.labels', labels],
      ['metadata.annotations', annotations],
    ] as const) {
      if (!Object.hasOwn(found, mark)) continue;
      return {
        condition: 'manifests',
        answer: 'yes',
        seen: mark,
        object,
        path: keyPath(map, mark),
      };
    }
  }
  return unknown(
    'manifests',
    'no mark of Helm, Flux or Argo CD; the project may have manifests all the same',
  );
}

function withMetrics(
  { podAnnotations, template }: ProjectedWorkload,
  object: ObjectReference,
  { monitor, unread }: Surroundings,
): HavenCondition {
  const condition = 'metrics';
  if (podAnnotations['prometheus.io/scrape'] === 'true') {
    const seen = 'prometheus.io/scrape';
    const path = keyPath('spec.template.metadata.annotations', seen);
    return { condition, answer: 'yes', seen, object, path };
  }
  if (monitor) {
    return {
      condition,
      answer: 'yes',
      seen: `${monitor.kind} ${monitor.name}`,
      object: monitor,
      path: 'spec.selector.matchLabels',
    };
  }
  const port = template.ports.find(name => METRICS_PORT.test(name));
  if (port) {
    const path = 'spec.template.spec.containers[*].ports[*].name';
    return { condition, answer: 'yes', seen: `port ${port}`, object, path };
  }
  return unread.monitors
    ? unknown(condition, 'the monitors of Prometheus were not read')
    : {
        condition,
        answer: 'no',
        seen: 'no annotation, monitor or port for metrics',
        object,
        path: null,
      };
}

function scalable(
  { kind, replicas, recreates }: ProjectedWorkload,
  object: ObjectReference,
  { scaler, unread }: Surroundings,
): HavenCondition {
  const condition = 'scalable';
  if (kind === 'DaemonSet') {
    const seen = 'runs on every node it is meant for';
    return { condition, answer: 'yes', seen, object, path: 'kind' };
  }
  if (NOT_SCALED.has(kind)) {
    return unknown(condition, `a ${kind} runs to its end; nothing to scale`);
  }
  if (scaler) {
    return {
      condition,
      answer: 'yes',
      seen: `${scaler.kind} ${scaler.name}`,
      object: scaler,
      path: 'spec.scaleTargetRef.name',
    };
  }
  if (replicas !== null && replicas >= 2) {
    const seen = `${replicas} replicas`;
    return { condition, answer: 'yes', seen, object, path: 'spec.replicas' };
  }
  if (recreates) {
    const seen = 'strategy Recreate: no two pods at a time';
    const path = 'spec.strategy.type';
    return { condition, answer: 'no', seen, object, path };
  }
  return unknown(
    condition,
    unread.scalers
      ? 'what scales it was not read'
      : 'it runs once; that it can run more often does not show',
  );
}

function unknown(
  condition: HavenCondition['condition'],
  seen: string,
): HavenCondition {
  return { condition, answer: 'unknown', seen, object: null, path: null };
}
