// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  fullDeclaration,
  mistakenDeclaration,
  shortDeclaration,
} from './declarations.mjs';

const KINDS = [
  { kind: 'Component', type: 'service' },
  { kind: 'Component', type: 'website' },
  { kind: 'API', type: 'openapi' },
  { kind: 'Resource', type: 'database' },
  { kind: 'System', type: 'product' },
  { kind: 'Component', type: 'library' },
  { kind: 'Group', type: 'team' },
];

/** One in ten of each kind of silence, and one in ten with mistakes. */
const STATED = [
  fullDeclaration,
  shortDeclaration,
  fullDeclaration,
  fullDeclaration,
  shortDeclaration,
  undefined,
  fullDeclaration,
  mistakenDeclaration,
  shortDeclaration,
  fullDeclaration,
];

const CLUSTERS = ['aks', 'odc', 'kapsule', 'uitwijk'];

/** Entities as a catalog holds them together: of all kinds, said much of or little. */
export function variedEntities(count) {
  return Array.from({ length: count }, (_, index) => {
    const { kind, type } = KINDS[index % KINDS.length];
    const sovereignty = STATED[index % STATED.length]?.(index);
    return {
      apiVersion: 'backstage.io/v1alpha1',
      kind,
      metadata: {
        name: `onderdeel-${index}`,
        namespace: 'default',
        labels: { team: `team-${index % 40}` },
        annotations: {
          'backstage.io/kubernetes-id': `onderdeel-${index}`,
          'backstage.io/kubernetes-cluster': CLUSTERS[index % CLUSTERS.length],
        },
      },
      spec: {
        type,
        lifecycle: 'production',
        owner: `team-${index % 40}`,
        ...(sovereignty ? { sovereignty } : {}),
      },
    };
  });
}

/** What the sovereignty backend says of these entities. */
export function landscapeOf(entities) {
  const provider = (id, country) => ({
    id,
    name: id,
    seat: country,
    ultimateParent: { id: `${id}-group`, name: id, country },
    jurisdictions: [country],
    laws: [],
    on: '2026-11-24',
    asOf: '2026-11-01',
  });
  return {
    providers: [
      provider('azure', 'US'),
      provider('scaleway', 'FR'),
      provider('previder', 'NL'),
      provider('hetzner', 'DE'),
      ...Array.from({ length: 100 }, (_, index) =>
        provider(`provider-${index}`, 'NL'),
      ),
    ],
    registerIsWhole: true,
    clusters: CLUSTERS.map((name, index) => ({
      name,
      source: 'kubernetes',
      providers: [['azure', 'previder', 'scaleway', 'hetzner'][index]],
    })),
    entities: entities.map(({ kind, metadata }, index) => ({
      entityRef: `${kind.toLowerCase()}:default/${metadata.name}`,
      clusters: [CLUSTERS[index % CLUSTERS.length]],
      providers: ['azure'],
      mayRunElsewhere: index % 5 === 0,
    })),
  };
}
