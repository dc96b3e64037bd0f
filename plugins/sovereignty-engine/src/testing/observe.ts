// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  ClusterObservation,
  UnreadResource,
  Workload,
} from '@regie/plugin-sovereignty-common';
import { ClusterObserver, OBSERVED_RESOURCES } from '../observation';
import { shippedRegister } from './shippedRegister';

const register = shippedRegister();

/** Objects by resource, as OBSERVED_RESOURCES names them; what is left out is empty. */
export type Objects = Readonly<Record<string, readonly unknown[]>>;

/** A whole reading of a cluster with these objects, all else empty or unread. */
export function observe(
  objects: Objects,
  options: {
    unread?: Record<string, UnreadResource['reason']>;
    serverVersion?: string;
    apiHost?: string;
    issuerHost?: string;
  } = {},
): ClusterObservation {
  const observer = new ClusterObserver({
    cluster: 'test',
    source: 'test',
    register,
    takenAt: '2026-11-24T04:00:00Z',
    serverVersion: options.serverVersion ?? null,
    apiHost: options.apiHost,
    issuerHost: options.issuerHost,
  });
  const feed = (resource: string) => {
    const reason = options.unread?.[resource];
    if (reason) {
      const message = `${resource} was not read`;
      observer.unread({ resource, reason, message });
      return;
    }
    observer.read(resource);
    for (const object of objects[resource] ?? []) {
      observer.add(resource, object);
    }
  };
  for (const { resource } of OBSERVED_RESOURCES) {
    feed(resource);
    if (!resource.startsWith('customresourcedefinitions')) continue;
    for (const custom of observer.customResources()) feed(custom.resource);
  }
  return observer.finish();
}

export function theWorkload({ workloads }: ClusterObservation): Workload {
  if (workloads.length !== 1) {
    throw new Error(`${workloads.length} workloads instead of one`);
  }
  return workloads[0];
}

export function meta(
  name: string,
  more: {
    namespace?: string;
    labels?: Record<string, string>;
    annotations?: Record<string, string>;
    ownerReferences?: unknown[];
  } = {},
) {
  return { metadata: { name, namespace: 'shop', ...more } };
}

/** A Deployment with one container, or with the pod spec that is given. */
export function deployment(
  podSpec: Record<string, unknown> = {},
  more: Parameters<typeof meta>[1] & {
    podLabels?: Record<string, string>;
    podAnnotations?: Record<string, string>;
    replicas?: number;
  } = {},
) {
  const { podLabels = { app: 'web' }, podAnnotations, replicas } = more;
  const { labels, annotations, namespace, ownerReferences } = more;
  return {
    ...meta('web', {
      ...(namespace && { namespace }),
      ...(labels && { labels }),
      ...(annotations && { annotations }),
      ...(ownerReferences && { ownerReferences }),
    }),
    spec: {
      ...(replicas !== undefined && { replicas }),
      template: {
        metadata: { labels: podLabels, annotations: podAnnotations },
        spec: { containers: [{ name: 'web' }], ...podSpec },
      },
    },
  };
}

/** The account that a pod has when it names none; every namespace has it. */
export const DEFAULT_ACCOUNT = meta('default');
