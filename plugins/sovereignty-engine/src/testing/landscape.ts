// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Entity } from '@backstage/catalog-model';
import {
  ClusterObservation,
  EntityAssessment,
  Finding,
  Place,
  Signal,
  Statement,
  Waiver,
  Workload,
} from '@regie/plugin-sovereignty-common';
import { assessLandscape } from '../evaluation';
import { ClusterReading, ClusterStanding } from '../facts';
import { PolicyPack } from '../policy';
import { loadRegister, Register } from '../register';
import { shippedSeal } from './shippedFrameworks';
import { loadShippedPack } from './shippedPack';

/** The day on which the tests take place. */
export const TODAY = '2026-11-24';

const REGISTER = `
apiVersion: regie.dev/v1
kind: Register
asOf: '2026-10-01'
laws:
  - { id: us-cloud-act, name: CLOUD Act, country: US }
owners:
  - { id: microsoft, name: Microsoft Corporation, country: US }
  - { id: iliad, name: Iliad SA, country: FR }
  - { id: state, name: Staat der Nederlanden, country: NL }
  - { id: somebody, name: Somebody }
  - { id: dutch-fund, name: Dutch Fund, country: NL }
  - { id: british-fund, name: British Fund, country: GB }
  - { id: kyndryl, name: 'Kyndryl Holdings, Inc.', country: US }
providers:
  - { id: azure, name: Microsoft Azure, seat: US, ownership: [{ owner: microsoft }], laws: [us-cloud-act] }
  - { id: github, name: GitHub, seat: US, ownership: [{ owner: microsoft }], laws: [us-cloud-act] }
  - { id: scaleway, name: Scaleway, seat: FR, ownership: [{ owner: iliad }] }
  - { id: free-pro, name: Free Pro, seat: FR, ownership: [{ owner: iliad }] }
  - { id: odc-noord, name: ODC-Noord, seat: NL, ownership: [{ owner: state }] }
  - { id: vague, name: Vague Hosting, seat: NL, ownership: [{ owner: somebody }] }
  - id: solvinity
    name: Solvinity
    seat: NL
    ownership:
      - { owner: dutch-fund, to: '2027-01-01' }
      - { owner: kyndryl, from: '2027-01-01' }
  - { id: announced, name: Announced Hosting, seat: NL, ownership: [{ owner: dutch-fund }, { owner: kyndryl, announced: '2026-11-05' }] }
  - { id: stays, name: Stays Hosting, seat: NL, ownership: [{ owner: dutch-fund, to: '2027-06-01' }, { owner: iliad, from: '2027-06-01' }] }
  - { id: far-off, name: Far Off Hosting, seat: NL, ownership: [{ owner: dutch-fund, to: '2029-01-01' }, { owner: kyndryl, from: '2029-01-01' }] }
  - { id: to-somebody, name: Doubt Hosting, seat: NL, ownership: [{ owner: dutch-fund, to: '2027-01-01' }, { owner: somebody, from: '2027-01-01' }] }
  - { id: british, name: British Hosting, seat: NL, ownership: [{ owner: british-fund, to: '2027-01-01' }, { owner: kyndryl, from: '2027-01-01' }] }
regions:
  - { provider: azure, region: westeurope, country: NL }
  - { provider: azure, region: eastus, country: US }
  - { provider: scaleway, region: nl-ams, country: NL }
endpoints:
  - { pattern: '^login\\.microsoftonline\\.com$', provider: azure, service: Entra, category: identity provider, layer: identity, class: proprietary, openProtocol: partial, example: login.microsoftonline.com, source: ['https://learn.microsoft.com/entra'] }
`;

export function testRegister(): Register {
  const { register, problems } = loadRegister([
    { path: 'test.yaml', text: REGISTER },
  ]);
  if (problems.length) throw new Error(problems.join('\n'));
  return register;
}

interface Component {
  name?: string;
  kind?: string;
  type?: string;
  /** Says that it has workloads. */
  runs?: boolean;
  cluster?: string;
  sovereignty?: unknown;
}

export function component({
  name = 'zaak',
  kind = 'Component',
  type = 'service',
  runs = false,
  cluster: named,
  sovereignty,
}: Component = {}): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: {
      name,
      annotations: {
        ...(runs && { 'backstage.io/kubernetes-id': name }),
        ...(named && { 'backstage.io/kubernetes-cluster': named }),
      },
    },
    spec: {
      type,
      owner: 'team-zaak',
      ...(sovereignty !== undefined && { sovereignty }),
    } as Entity['spec'],
  };
}

/** Node pools of the kinds that occur, by name. */
export const PLACES = {
  azure: { provider: 'azure', region: 'westeurope', country: 'NL' },
  'azure-us': { provider: 'azure', region: 'eastus', country: 'US' },
  scaleway: { provider: 'scaleway', region: 'nl-ams', country: 'NL' },
  'free-pro': { provider: 'free-pro', region: 'paris', country: 'FR' },
  'odc-noord': { provider: 'odc-noord', region: 'groningen', country: 'NL' },
  'no-country': { provider: 'odc-noord', region: null, country: null },
  nowhere: { provider: null, region: null, country: null },
} as const;

export type PlaceName = keyof typeof PLACES;

function place(name: PlaceName): Place {
  const { provider, region, country } = PLACES[name];
  return {
    provider,
    region,
    zone: null,
    country,
    reasons: provider ? {} : { provider: 'openstack:// alone says nothing' },
    claims: [
      {
        claim: 'node.provider',
        value: provider,
        source: 'observed',
        evidence: 'operationally-tested',
        asOf: TODAY,
        object: { cluster: name, kind: 'Node', name: `${name}-node-1` },
        path: 'spec.providerID',
      },
    ],
  };
}

export function signal(
  signalClass: Signal['class'],
  more: Partial<Signal> = {},
): Signal {
  return {
    id: 'csi:disk.csi.azure.com',
    category: 'storage',
    provider: 'azure',
    class: signalClass,
    layer: 'cloud',
    object: { kind: 'StorageClass', name: 'managed-premium' },
    path: 'provisioner',
    match: 'disk.csi.azure.com',
    ...more,
  };
}

export function workload(
  pool: PlaceName,
  more: Partial<Workload> & { of?: string } = {},
): Workload {
  const { of = 'zaak', ...rest } = more;
  return {
    cluster: pool,
    namespace: 'zaken',
    kind: 'Deployment',
    name: of,
    labels: { 'backstage.io/kubernetes-id': of },
    podLabels: { 'backstage.io/kubernetes-id': of },
    namespaceLabels: {},
    replicas: 1,
    placements: [{ pool, pods: 1, nodes: [`${pool}-node-1`] }],
    placementsReason: null,
    signals: [],
    notRead: [],
    ...rest,
  };
}

/** A cluster of one node pool, both named after the place. */
export function cluster(
  name: PlaceName,
  workloads: Workload[] = [],
  state: ClusterStanding['state'] = 'fresh',
  unread: ClusterObservation['unread'] = [],
): ClusterReading {
  return {
    standing: {
      cluster: name,
      state,
      lastSuccess: '2026-11-23T10:00:00Z',
      error: state === 'fresh' ? null : 'connection refused',
    },
    observation: {
      cluster: name,
      source: 'test',
      takenAt: '2026-11-23T10:00:00Z',
      serverVersion: null,
      nodePools: [
        { id: name, place: place(name), count: 1, nodes: [`${name}-node-1`] },
      ],
      workloads,
      signals: [],
      unread,
      counts: {},
    },
  };
}

export function unreadCluster(
  name: string,
  state: 'unread' | 'pending' = 'unread',
): ClusterReading {
  const error = state === 'unread' ? 'connection refused' : null;
  return { standing: { cluster: name, state, lastSuccess: null, error } };
}

export interface World {
  entity: Entity;
  others?: Entity[];
  clusters?: ClusterReading[];
  waivers?: Waiver[];
  statements?: Statement[];
  /** Kinds of which these are all that there are. */
  completeKinds?: string[];
  pack?: PolicyPack;
  on?: string;
}

const register = testRegister();
const shipped = loadShippedPack();
const seal = shippedSeal();

export function assess({
  entity,
  others = [],
  clusters = [],
  waivers = [],
  statements = [],
  completeKinds = ['Component', 'API', 'Resource', 'System'],
  pack = shipped,
  on = TODAY,
}: World): EntityAssessment {
  const [first] = assessLandscape({
    entities: [entity, ...others],
    clusters,
    completeKinds,
    register,
    packs: [pack],
    seal,
    waivers,
    statements,
    on,
  });
  return first;
}

export function findingOf(rule: string, world: World): Finding {
  const found = assess(world).findings.find(finding => finding.rule === rule);
  if (!found) throw new Error(`no finding of ${rule}`);
  return found;
}
