// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Entity } from '@backstage/catalog-model';
import { DependencyGraph } from './DependencyGraph';

function entity(kind: string, name: string, spec: object = {}): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name },
    spec: spec as Entity['spec'],
  };
}

const zaken = 'component:default/zaken';

function leansOn(...entities: Entity[]): string[] {
  return DependencyGraph.create(entities)
    .dependenciesOf(zaken)
    .map(({ to, path }) => `${to} by ${path}`);
}

describe('DependencyGraph', () => {
  it.each([
    [
      'what it depends on',
      [
        entity('Component', 'zaken', { dependsOn: ['resource:database'] }),
        entity('Resource', 'database'),
      ],
      'resource:default/database by spec.dependsOn[0]',
    ],
    [
      'an API that it consumes',
      [
        entity('Component', 'zaken', { consumesApis: ['personen'] }),
        entity('API', 'personen'),
      ],
      'api:default/personen by spec.consumesApis[0]',
    ],
    [
      'who signs its users in',
      [
        entity('Component', 'zaken', {
          sovereignty: { identityProvider: { entity: 'keycloak' } },
        }),
        entity('Component', 'keycloak'),
      ],
      'component:default/keycloak by spec.sovereignty.identityProvider.entity',
    ],
    [
      'who signs its users in, as a claim',
      [
        entity('Component', 'zaken', {
          sovereignty: {
            identityProvider: { entity: { value: 'keycloak', by: 'CISO' } },
          },
        }),
        entity('Component', 'keycloak'),
      ],
      'component:default/keycloak by spec.sovereignty.identityProvider.entity',
    ],
    [
      'who processes its data',
      [
        entity('Component', 'zaken', {
          sovereignty: { subprocessors: [{}, { entity: 'drukker' }] },
        }),
        entity('Component', 'drukker'),
      ],
      'component:default/drukker by spec.sovereignty.subprocessors[1].entity',
    ],
    [
      'one that says so itself',
      [
        entity('Component', 'zaken'),
        entity('Resource', 'database', { dependencyOf: ['zaken'] }),
      ],
      'resource:default/database by spec.dependencyOf[0]',
    ],
    [
      'a part of it',
      [
        entity('Component', 'zaken'),
        entity('Component', 'scherm', { subcomponentOf: 'zaken' }),
      ],
      'component:default/scherm by spec.subcomponentOf',
    ],
  ])('leans on %s', (_what, entities, expected) => {
    expect(leansOn(...entities)).toEqual([expected]);
  });

  it('lets an API lean on who provides it, a system on its parts, and a process on what supports it', () => {
    const graph = DependencyGraph.create([
      entity('Component', 'zaken', {
        providesApis: ['zaken-api'],
        system: 'zaakgericht',
        sovereignty: { processes: ['resource:uitkeringen'] },
      }),
      entity('API', 'zaken-api'),
      entity('System', 'zaakgericht'),
      entity('Resource', 'uitkeringen'),
    ]);
    expect(graph.dependentsOf(zaken).map(({ from }) => from)).toEqual([
      'api:default/zaken-api',
      'resource:default/uitkeringen',
      'system:default/zaakgericht',
    ]);
  });

  it('names what is not in the catalog, and survives what is no reference', () => {
    const graph = DependencyGraph.create([
      entity('Component', 'zaken', {
        dependsOn: ['resource:gone', '::', 7, null, { value: {} }],
      }),
    ]);
    expect(graph.dependenciesOf(zaken)).toEqual([]);
    expect(graph.dangling).toEqual([
      {
        from: zaken,
        to: 'resource:default/gone',
        on: zaken,
        path: 'spec.dependsOn[0]',
      },
    ]);
  });
});
