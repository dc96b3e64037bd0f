// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Signal, Workload } from '@regie/plugin-sovereignty-common';
import { ClusterReading } from '../facts';
import { Register } from '../register';
import { signalOf } from '../signals';
import { imageTies } from '../signals/imageTies';
import { PackTest, TestPlacement } from './packTestSchema';

/** The clusters that a test tells of, as if they had been read on its date. */
export function observedClusters(
  { placements, unread }: PackTest,
  register: Register,
  on: string,
): ClusterReading[] {
  const byCluster = new Map<string, TestPlacement[]>();
  for (const placement of placements) {
    const group = byCluster.get(placement.cluster);
    if (group) group.push(placement);
    else byCluster.set(placement.cluster, [placement]);
  }
  return [
    ...[...byCluster].map(([cluster, placed]) =>
      reading(cluster, placed, register, on),
    ),
    ...unread.map(
      (cluster): ClusterReading => ({
        standing: {
          cluster,
          state: 'unread',
          lastSuccess: null,
          error: 'not read in this test',
        },
      }),
    ),
  ];
}

function reading(
  cluster: string,
  placements: readonly TestPlacement[],
  register: Register,
  on: string,
): ClusterReading {
  const takenAt = `${on}T00:00:00Z`;
  return {
    standing: { cluster, state: 'fresh', lastSuccess: takenAt, error: null },
    observation: {
      cluster,
      source: 'test',
      takenAt,
      serverVersion: null,
      nodePools: placements.map(({ provider, region, country }, index) => ({
        id: `pool-${index}`,
        place: {
          ...{ provider, region, zone: null, country },
          reasons: {},
          claims: [
            {
              claim: 'node.provider',
              value: provider,
              source: 'observed',
              evidence: 'operationally-tested',
              asOf: on,
              object: { cluster, kind: 'Node', name: `node-${index}` },
              path: 'spec.providerID',
            },
          ],
        },
        count: 1,
        nodes: [`node-${index}`],
      })),
      workloads: placements.map((placement, index) =>
        workload(placement, index, register),
      ),
      signals: [],
      unread: [],
      counts: {},
    },
  };
}

function workload(
  { id, cluster, registries }: TestPlacement,
  index: number,
  register: Register,
): Workload {
  const labels = { 'backstage.io/kubernetes-id': id };
  return {
    ...{ cluster, namespace: id, kind: 'Deployment', name: id },
    ...{ labels, podLabels: labels, namespaceLabels: {}, replicas: 1 },
    placements: [{ pool: `pool-${index}`, pods: 1, nodes: [`node-${index}`] }],
    placementsReason: null,
    signals: registries.flatMap(registry => images(registry, id, register)),
    notRead: [],
  };
}

function images(registry: string, id: string, register: Register): Signal[] {
  const path = 'spec.template.spec.containers[0].image';
  const { ties } = imageTies(`${registry}/${id}:1`, path, register.catalogue);
  const object = { kind: 'Deployment', namespace: id, name: id };
  return ties.map(tie => signalOf(tie, object));
}
