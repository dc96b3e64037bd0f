// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Verdict } from '@regie/plugin-sovereignty-common';
import {
  assess,
  cluster,
  component,
  unreadCluster,
  workload,
} from '../testing/landscape';
import { loadShippedPack } from '../testing/shippedPack';

const FOLDER = dirname(require.resolve('@regie/policies/package.json'));
const PACKS = readdirSync(FOLDER)
  .filter(name => /^[^.]+\.yaml$/.test(name))
  .map(name => loadShippedPack(undefined, name));

const CRITICALITIES = {
  'not stated': undefined,
  critical: { criticality: 'critical' },
};

/** What was read of something that states nothing, or its criticality alone. */
const WORLDS = {
  'its only cluster unread': (sovereignty?: object) => ({
    entity: component({ runs: true, sovereignty }),
    clusters: [unreadCluster('scaleway')],
  }),
  'observed at Azure': (sovereignty?: object) => ({
    entity: component({ runs: true, sovereignty }),
    clusters: [cluster('azure', [workload('azure')])],
  }),
  'observed at Azure, another cluster unread': (sovereignty?: object) => ({
    entity: component({ runs: true, sovereignty }),
    clusters: [
      cluster('azure', [workload('azure')]),
      unreadCluster('odc-noord'),
    ],
  }),
  'observed in Europe, another cluster unread': (sovereignty?: object) => ({
    entity: component({ runs: true, sovereignty }),
    clusters: [
      cluster('scaleway', [workload('scaleway')]),
      unreadCluster('odc-noord'),
    ],
  }),
  'said to run, but seen nowhere': (sovereignty?: object) => ({
    entity: component({ runs: true, sovereignty }),
    clusters: [cluster('scaleway', [workload('scaleway', { of: 'other' })])],
  }),
  'tied to no workloads': (sovereignty?: object) => ({
    entity: component({ sovereignty }),
    clusters: [cluster('scaleway', [workload('scaleway', { of: 'other' })])],
  }),
  'tied to no workloads, a cluster unread': (sovereignty?: object) => ({
    entity: component({ sovereignty }),
    clusters: [unreadCluster('scaleway')],
  }),
};

type World = keyof typeof WORLDS;

const ALL = Object.keys(WORLDS) as World[];
const TIED_TO_NOTHING: World[] = [
  'tied to no workloads',
  'tied to no workloads, a cluster unread',
];
const NO_PLACE: World[] = ['said to run, but seen nowhere', ...TIED_TO_NOTHING];
const READ_WHOLE: World[] = ['observed at Azure'];
const SEEN: World[] = [
  'observed at Azure',
  'observed at Azure, another cluster unread',
  'observed in Europe, another cluster unread',
];

interface Justified {
  readonly rules: readonly string[];
  readonly verdict: Extract<Verdict, 'compliant' | 'not-applicable'>;
  readonly worlds: readonly World[];
  /** Only where the criticality is this. */
  readonly criticality?: keyof typeof CRITICALITIES;
  readonly because: string;
}

/** Everything that is clear although so little is known, and why it may be. */
const JUSTIFIED: readonly Justified[] = [
  {
    rules: ['HOST-01', 'JUR-03', 'PORT-01'],
    verdict: 'compliant',
    worlds: READ_WHOLE,
    because: 'All of its clusters were read, and the register knows the rest.',
  },
  {
    rules: ['CONC-02'],
    verdict: 'compliant',
    worlds: SEEN,
    because: 'One place is one layer, whichever parent another cluster has.',
  },
  {
    rules: ['CLASS-02', 'DATA-01', 'DATA-02', 'DATA-03', 'REF-01', 'SRC-01'],
    verdict: 'not-applicable',
    worlds: ALL,
    because:
      'They judge what is stated; where nothing is, nothing can be wrong with it.',
  },
  {
    rules: ['OPEN-02'],
    verdict: 'not-applicable',
    worlds: ALL,
    because: 'It is about APIs, which a component is not.',
  },
  {
    rules: ['CONC-03'],
    verdict: 'not-applicable',
    worlds: ALL,
    because: 'It is about three functions, which few things have.',
  },
  {
    rules: ['COMMONS-01'],
    verdict: 'not-applicable',
    worlds: ALL,
    because:
      'It is about open software. OPEN-01 tells that it is not known whether this is.',
  },
  {
    rules: ['PROC-01'],
    verdict: 'not-applicable',
    worlds: ALL,
    because:
      'It judges the processes that are stated. RISK-01 tells that none are.',
  },
  {
    rules: ['IAM-01', 'KNOW-01', 'MC-01'],
    verdict: 'not-applicable',
    worlds: ALL,
    criticality: 'not stated',
    because:
      'They are for what is critical. What states nothing counts as important by the pack, and CLASS-01 tells its owner.',
  },
  {
    rules: ['CHAIN-01'],
    verdict: 'not-applicable',
    worlds: SEEN,
    because:
      'What runs in a cluster of the municipality is not bought as SaaS.',
  },
  {
    rules: ['CONC-01'],
    verdict: 'not-applicable',
    worlds: READ_WHOLE,
    because: 'One component of its kind says nothing of concentration.',
  },
  {
    rules: ['CONC-01'],
    verdict: 'not-applicable',
    worlds: NO_PLACE,
    because:
      'No parent is known whose share it adds to. It widens the shares of others, and HOST-01 is a violation.',
  },
  {
    rules: ['REG-01'],
    verdict: 'not-applicable',
    worlds: READ_WHOLE,
    because: 'Its workload was read whole and has no image.',
  },
  {
    rules: ['HOST-02', 'PORT-01', 'REG-01', 'HAV-01', 'HAV-02', 'HAV-03'],
    verdict: 'not-applicable',
    worlds: TIED_TO_NOTHING,
    because:
      'They judge workloads, and it is tied to none; no cluster, read or not, can show any. HOST-01 is a violation.',
  },
];

const expected = (criticality: keyof typeof CRITICALITIES, world: World) =>
  JUSTIFIED.filter(
    row =>
      row.worlds.includes(world) &&
      (row.criticality ?? criticality) === criticality,
  ).flatMap(({ rules, verdict }) => rules.map(rule => `${rule} ${verdict}`));

describe.each(Object.keys(CRITICALITIES) as (keyof typeof CRITICALITIES)[])(
  'a component whose criticality is %s',
  criticality => {
    it.each(ALL)('%s, is cleared of nothing without a reason', world => {
      const landscape = WORLDS[world](CRITICALITIES[criticality]);
      const clear = PACKS.flatMap(
        pack => assess({ ...landscape, pack }).findings,
      )
        .filter(
          ({ verdict }) =>
            verdict === 'compliant' || verdict === 'not-applicable',
        )
        .map(({ rule, verdict }) => `${rule} ${verdict}`);
      // A rule of two packs is judged alike in both.
      expect([...new Set(clear)].sort()).toEqual(
        expected(criticality, world).sort(),
      );
    });

    it.each(NO_PLACE)('%s, is told that its place is not known', world => {
      const landscape = WORLDS[world](CRITICALITIES[criticality]);
      const findings = PACKS.flatMap(
        pack => assess({ ...landscape, pack }).findings,
      );
      const host = findings.find(({ rule }) => rule === 'HOST-01');
      expect(host?.verdict).toBe('violation');
    });
  },
);
