// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { Statement, Waiver } from '@regie/plugin-sovereignty-common';
import fc from 'fast-check';
import { loadRegister, Register } from '../register';
import {
  cluster,
  component,
  PlaceName,
  signal,
  testRegister,
  TODAY,
  unreadCluster,
  workload,
} from '../testing/landscape';
import { shippedSeal } from '../testing/shippedFrameworks';
import { loadShippedPack } from '../testing/shippedPack';
import { assessLandscape } from './assessLandscape';
import { AssessLandscapeOptions } from './AssessLandscapeOptions';
import { LandscapeAssessor } from './LandscapeAssessor';

const pack = loadShippedPack();
const framework = loadShippedPack(undefined, 'eu-csf-2026-06.yaml');
const seal = shippedSeal();
const CRITERIA = seal.frameworks.flatMap(({ objectives }) =>
  objectives.flatMap(({ criteria }) =>
    criteria.slice(0, 2).map(({ id }) => id),
  ),
);

/** The same providers in other hands, and one that is not there any more. */
function otherRegister(): Register {
  const { register } = loadRegister([
    {
      path: 'other.yaml',
      text: `
apiVersion: regie.dev/v1
kind: Register
asOf: '2026-10-02'
owners:
  - { id: iliad, name: Iliad SA, country: FR }
  - { id: kyndryl, name: 'Kyndryl Holdings, Inc.', country: US }
providers:
  - { id: azure, name: Microsoft Azure, seat: US, ownership: [{ owner: kyndryl }] }
  - { id: scaleway, name: Scaleway, seat: FR, ownership: [{ owner: kyndryl }] }
  - { id: odc-noord, name: ODC-Noord, seat: NL, ownership: [{ owner: iliad }] }
regions:
  - { provider: azure, region: westeurope, country: IE }
`,
    },
  ]);
  return register;
}

const REGISTERS = [testRegister(), otherRegister()];

const NAMES = ['a', 'b', 'c', 'd', 'e'];
const PLACE_NAMES = ['azure', 'scaleway', 'odc-noord', 'nowhere'] as const;

const sovereignty = fc.option(
  fc.record(
    {
      criticality: fc.constantFrom('critical', 'important', 'supporting'),
      hosting: fc.array(
        fc.record({
          provider: fc.constantFrom('azure', 'scaleway', 'hoster'),
          region: fc.constantFrom('westeurope', 'nl-ams'),
        }),
        { maxLength: 2 },
      ),
      identityProvider: fc.record({
        entity: fc.constantFrom('component:default/a', 'component:default/x'),
      }),
      function: fc.constantFrom('workplace', 'platform-hosting'),
      layer: fc.constantFrom('data', 'software'),
      processes: fc.constant(['component:default/c', 'resource:default/x']),
      process: fc.record(
        {
          maxTolerableOutageHours: fc.constantFrom(1, 48),
          affectedResidents: fc.constantFrom(10, 90_000),
        },
        { requiredKeys: [] },
      ),
      sealAnswers: fc.uniqueArray(
        fc.record({
          criterion: fc.constantFrom(...CRITERIA),
          answer: fc.constantFrom(0, 1),
          evidence: fc.constantFrom('self-declared', 'audited'),
        }),
        { maxLength: 6, selector: ({ criterion }) => criterion },
      ),
      mistake: fc.constant(true),
    },
    { requiredKeys: [] },
  ),
  { nil: undefined },
);

const entityNamed = (name: string): fc.Arbitrary<Entity> =>
  fc
    .record({
      kind: fc.constantFrom('Component', 'Component', 'API', 'Resource'),
      title: fc.option(fc.constantFrom('Zaken', 'Belasting'), {
        nil: undefined,
      }),
      runs: fc.boolean(),
      at: fc.option(fc.constantFrom<PlaceName>(...PLACE_NAMES), {
        nil: undefined,
      }),
      dependsOn: fc.uniqueArray(
        fc.constantFrom(
          ...NAMES.map(other => `component:${other}`),
          'resource:azure',
        ),
        { maxLength: 3 },
      ),
      providesApis: fc.uniqueArray(fc.constantFrom('a', 'b'), { maxLength: 1 }),
      system: fc.option(fc.constantFrom('zaken', 'belasting'), {
        nil: undefined,
      }),
      sovereignty,
    })
    .map(({ kind, title, runs, at, dependsOn, providesApis, ...rest }) => {
      const entity = component({
        ...{ name, kind, runs, cluster: at },
        sovereignty: rest.sovereignty,
      });
      return {
        ...entity,
        metadata: { ...entity.metadata, ...(title && { title }) },
        spec: {
          ...{ ...entity.spec, dependsOn, providesApis },
          ...(rest.system && { system: rest.system }),
        },
      } as Entity;
    });

const clusterEntity = fc
  .record({
    provider: fc.constantFrom('azure', 'scaleway', 'odc-noord'),
    name: fc.constantFrom('nowhere', 'never-listed'),
  })
  .map(({ name, provider }) =>
    component({
      ...{ name, kind: 'Resource', type: 'kubernetes-cluster' },
      sovereignty: { hosting: [{ provider, countries: ['NL'] }] },
    }),
  );

const clusterNamed = (name: PlaceName) =>
  fc.oneof(
    { weight: 1, arbitrary: fc.constant(unreadCluster(name)) },
    {
      weight: 4,
      arbitrary: fc
        .record({
          of: fc.uniqueArray(fc.constantFrom(...NAMES), { maxLength: 4 }),
          signals: fc.boolean(),
          state: fc.constantFrom('fresh' as const, 'stale' as const),
        })
        .map(({ of, signals, state }) =>
          cluster(
            name,
            of.map(one =>
              workload(name, {
                of: one,
                signals: signals ? [signal('proprietary')] : [],
              }),
            ),
            state,
          ),
        ),
    },
  );

const waiver: fc.Arbitrary<Waiver> = fc
  .record({
    rule: fc.constantFrom(...pack.rules.map(({ id }) => id)),
    entityRef: fc.constantFrom(
      ...NAMES.map(name => `component:default/${name}`),
      'group:default/team-zaak',
    ),
  })
  .map(parts => ({
    ...{ ...parts, id: 'W-1', reason: 'Er loopt een migratie.' },
    ...{ alternativesConsidered: 'Geen', accountable: 'user:default/jan' },
    ...{ decision: 'B-1', from: '2026-01-01', expires: '2026-12-31' },
  }));

const statement: fc.Arbitrary<Statement> = fc
  .record({
    name: fc.constantFrom(...NAMES),
    value: fc.constantFrom('MIT', 'EUPL-1.2'),
  })
  .map(({ name, value }) => ({
    ...{ entityRef: `component:default/${name}`, field: 'licence', value },
    ...{ source: 'imported' as const, evidence: 'documented' as const },
    ...{ asOf: '2026-11-01', by: 'Een bron', path: null },
    object: { kind: 'File', name: 'publiccode.yml' },
  }));

type World = AssessLandscapeOptions;
type Change = (world: World) => World;

/** Puts one in the place of that with the same key, or at the end. */
function put<T>(items: readonly T[], item: T, keyOf: (item: T) => string): T[] {
  const key = keyOf(item);
  return items.some(one => keyOf(one) === key)
    ? items.map(one => (keyOf(one) === key ? item : one))
    : [...items, item];
}

const refOf = (entity: Entity) => stringifyEntityRef(entity);

const change: fc.Arbitrary<Change> = fc.oneof(
  fc
    .constantFrom(...NAMES)
    .chain(entityNamed)
    .map(
      (entity): Change =>
        world => ({ ...world, entities: put(world.entities, entity, refOf) }),
    ),
  clusterEntity.map(
    (entity): Change =>
      world => ({ ...world, entities: put(world.entities, entity, refOf) }),
  ),
  fc.nat(9).map(
    (index): Change =>
      world => ({
        ...world,
        entities: world.entities.filter((_, at) => at !== index),
      }),
  ),
  fc
    .constantFrom<PlaceName>(...PLACE_NAMES)
    .chain(clusterNamed)
    .map(
      (reading): Change =>
        world => ({
          ...world,
          clusters: put(world.clusters, reading, one => one.standing.cluster),
        }),
    ),
  fc.nat(5).map(
    (index): Change =>
      world => ({
        ...world,
        clusters: world.clusters.filter((_, at) => at !== index),
      }),
  ),
  fc.constantFrom(...REGISTERS).map(
    (register): Change =>
      world => ({ ...world, register }),
  ),
  fc.array(waiver, { maxLength: 2 }).map(
    (waivers): Change =>
      world => ({ ...world, waivers }),
  ),
  fc.array(statement, { maxLength: 2 }).map(
    (statements): Change =>
      world => ({ ...world, statements }),
  ),
  fc.constantFrom(TODAY, '2027-01-02').map(
    (on): Change =>
      world => ({ ...world, on }),
  ),
);

const START: World = {
  entities: [],
  completeKinds: ['Component', 'API', 'Resource'],
  clusters: [],
  register: REGISTERS[0],
  packs: [pack, framework],
  seal,
  waivers: [],
  on: TODAY,
};

/** Keeps what an assessor says, as a store would. */
function follow(assessor: LandscapeAssessor, fallbacks: World['fallbacks']) {
  const kept = new Map<string, unknown>();
  return (world: World) => {
    const { affected, gone } = assessor.update({ ...world, fallbacks });
    for (const ref of gone) kept.delete(ref);
    for (const ref of affected) kept.set(ref, assessor.assess(ref));
    assessor.forgetGone();
    return kept;
  };
}

describe('LandscapeAssessor', () => {
  it('comes to the same as judging everything, whatever changes', () => {
    fc.assert(
      fc.property(
        fc.array(change, { minLength: 5, maxLength: 25 }),
        fc.constantFrom(
          [],
          [{ on: 'workload' as const, label: 'backstage.io/kubernetes-id' }],
        ),
        (changes, fallbacks) => {
          const take = follow(LandscapeAssessor.create(), fallbacks);
          let world = START;
          for (const apply of changes) {
            world = apply(world);
            const whole = assessLandscape({ ...world, fallbacks });
            const expected = new Map(whole.map(a => [a.summary.entityRef, a]));
            expect(new Map([...take(world)].sort())).toEqual(
              new Map([...expected].sort()),
            );
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  const chain = ['a', 'b', 'c', 'd'].map((name, index) => {
    const entity = component({ name, runs: true, cluster: 'azure' });
    const dependsOn = index === 0 ? [] : [`component:${NAMES[index - 1]}`];
    return { ...entity, spec: { ...entity.spec, dependsOn } } as Entity;
  });
  const alone = component({ name: 'alone', runs: true, cluster: 'scaleway' });
  const world: World = {
    ...START,
    entities: [...chain, alone],
    clusters: [
      cluster('azure', [workload('azure', { of: 'a' })]),
      cluster('scaleway', [workload('scaleway', { of: 'alone' })]),
    ],
  };
  const namesOf = (refs: readonly string[]) =>
    refs.map(ref => ref.slice(ref.lastIndexOf('/') + 1));

  const settled = () => {
    const assessor = LandscapeAssessor.create();
    for (const ref of assessor.update(world).affected) assessor.assess(ref);
    return assessor;
  };

  it('judges nothing again when nothing changed', () => {
    expect(settled().update({ ...world }).affected).toEqual([]);
  });

  it('judges again what runs in a cluster that was read, and no other', () => {
    const [azure] = world.clusters;
    const read = cluster('scaleway', [workload('scaleway', { of: 'alone' })]);
    const { affected } = settled().update({
      ...world,
      clusters: [azure, read],
    });
    expect(namesOf(affected)).toEqual(['alone']);
  });

  it('judges again all that lean on an entity that changed', () => {
    const b = {
      ...chain[1],
      spec: {
        ...chain[1].spec,
        sovereignty: { hosting: [{ provider: 'scaleway' }] },
      },
    };
    const entities = world.entities.map(e =>
      e === chain[1] ? (b as Entity) : e,
    );
    const { affected } = settled().update({ ...world, entities });
    // Those that do not lean on it are told another share of their hosts.
    expect(namesOf(affected)).toEqual(['a', 'b', 'c', 'd', 'alone']);
  });

  it('judges again what leans on a provider whose entry changed', () => {
    const { affected } = settled().update({
      ...world,
      register: loadRegister([
        {
          path: 'r.yaml',
          text: `
apiVersion: regie.dev/v1
kind: Register
asOf: '2026-10-01'
owners: [{ id: iliad, name: Iliad SA, country: FR }]
providers: [{ id: scaleway, name: Scaleway, seat: NL, ownership: [{ owner: iliad }] }]
`,
        },
      ]).register,
    });
    // Azure is gone from the register and Scaleway has another seat.
    expect(namesOf(affected)).toEqual(['a', 'b', 'c', 'd', 'alone']);
  });

  it('judges again what depends on an entity that came, changed or went', () => {
    const screen: Entity = {
      ...component({
        name: 'screen',
        sovereignty: { commonGroundLayer: 'process' },
      }),
    };
    screen.spec = { ...screen.spec, dependsOn: ['resource:default/data'] };
    const data = (commonGroundLayer: string) =>
      component({
        name: 'data',
        kind: 'Resource',
        sovereignty: { commonGroundLayer },
      });
    const assessor = LandscapeAssessor.create();
    const verdictWith = (...more: Entity[]) => {
      const entities = [...world.entities, screen, ...more];
      const { affected } = assessor.update({ ...world, entities });
      expect(namesOf(affected)).toContain('screen');
      return affected
        .flatMap(ref => assessor.assess(ref)?.findings ?? [])
        .find(
          ({ rule, entityRef }) =>
            rule === 'DATA-03' && entityRef === 'component:default/screen',
        )?.verdict;
    };
    expect(verdictWith()).toBe('unknown');
    expect(verdictWith(data('data'))).toBe('violation');
    expect(verdictWith(data('services'))).toBe('compliant');
    expect(verdictWith()).toBe('unknown');
  });

  it('names again what was not assessed', () => {
    const assessor = LandscapeAssessor.create();
    const { affected } = assessor.update(world);
    assessor.assess(affected[0]);
    expect(assessor.update({ ...world }).affected).toEqual(affected.slice(1));
  });
});
