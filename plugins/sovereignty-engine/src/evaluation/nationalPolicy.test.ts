// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  assess,
  cluster,
  component,
  unreadCluster,
  workload,
  World,
} from '../testing/landscape';
import { loadShippedPack } from '../testing/shippedPack';

const pack = loadShippedPack(undefined, 'rijkscloudbeleid-2026.yaml');

const ALLOWED = {
  stateSecret: false,
  tbb: 'none',
  baseRegisterSource: false,
  coreTask: false,
  essentialEntity: false,
  primaryProcess: false,
};

/** How each verdict of the whole ladder falls, as a set. */
function verdicts(world: World): string[] {
  const { findings } = assess({ ...world, pack });
  return [...new Set(findings.map(({ verdict }) => verdict))].sort();
}

/** Rules that are violated, by the rung of the ladder that they stand for. */
function broken(government: object, more: object = {}): string[] {
  const { findings } = assess({
    entity: component({
      sovereignty: {
        classification: { personalData: 'ordinary' },
        hosting: [
          {
            ...{ provider: 'scaleway', serviceModel: 'saas' },
            ...{ countries: ['NL'], activities: ['processing', 'storage'] },
          },
        ],
        ...(Object.keys(government).length > 0 && { government }),
        ...more,
      },
    }),
    pack,
  });
  return findings
    .filter(({ verdict }) => verdict === 'violation')
    .map(({ rule }) => rule);
}

describe('the national cloud policy', () => {
  it('says in its title that it does not bind municipalities', () => {
    expect(pack.title.nl).toMatch(/niet bindend/);
    expect(pack.title.en).toMatch(/not binding/);
  });

  it('takes what is not stated for the stricter answer', () => {
    expect(broken({})).toEqual([
      'RIJK-VERBODEN-01',
      'RIJK-VERBODEN-02',
      'RIJK-VOORWAARDE-01',
      'RIJK-VOORWAARDE-02',
      'RIJK-VOORWAARDE-03',
    ]);
  });

  it('allows what is stated in full and gives no cause', () => {
    expect(broken(ALLOWED)).toEqual([]);
  });

  it.each([
    [{ stateSecret: true }, 'RIJK-VERBODEN-01'],
    [{ tbb: 'tbb2' }, 'RIJK-VERBODEN-01'],
    [{ baseRegisterSource: true }, 'RIJK-VERBODEN-02'],
    [{ coreTask: true }, 'RIJK-VOORWAARDE-01'],
  ])('%p breaks %s', (flag, rule) => {
    expect(broken({ ...ALLOWED, ...flag })).toContain(rule);
  });

  it('advises against a primary process of an essential entity elsewhere', () => {
    const essential = {
      ...ALLOWED,
      essentialEntity: true,
      primaryProcess: true,
    };
    const hosting = [
      {
        ...{ provider: 'azure', serviceModel: 'saas', countries: ['NL'] },
        activities: ['processing', 'storage'],
      },
    ];
    expect(broken(essential)).toEqual([]);
    expect(broken(essential, { hosting })).toEqual(['RIJK-AFGERADEN-01']);
  });

  it('counts a place whose country is not known as outside', () => {
    const hosting = [{ provider: 'scaleway', serviceModel: 'saas' }];
    expect(broken(ALLOWED, { hosting })).toEqual(['RIJK-VOORWAARDE-04']);
  });

  it('clears nothing of what nobody stated and no cluster showed', () => {
    const worlds = [
      { entity: component() },
      { entity: component({ runs: true }), clusters: [unreadCluster('west')] },
    ];
    for (const world of worlds) {
      expect(verdicts(world)).not.toContain('compliant');
      expect(verdicts(world)).not.toContain('not-applicable');
    }
  });

  it('judges what a cluster shows to run in a public cloud, stated or not', () => {
    const world = {
      entity: component({ runs: true }),
      clusters: [cluster('azure', [workload('azure')])],
    };
    expect(verdicts(world)).toContain('violation');
    expect(verdicts(world)).not.toContain('not-applicable');
  });

  it('does not speak of what is stated to run on machines of its own', () => {
    const hosting = [{ provider: 'odc-noord', serviceModel: 'on-premises' }];
    expect(
      verdicts({ entity: component({ sovereignty: { hosting } }) }),
    ).toEqual(['not-applicable']);
  });

  it('does not speak of what never runs', () => {
    expect(verdicts({ entity: component({ type: 'library' }) })).toEqual([
      'not-applicable',
    ]);
  });
});
