// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  clusterObservationSchema,
  workloadSchema,
} from '@regie/plugin-sovereignty-common';
import { deployment, meta, observe, theWorkload } from '../testing/observe';
import { OBSERVED_RESOURCES } from './resources';

const node = (name: string, providerID: string) => ({
  metadata: { name },
  spec: { providerID },
});
const pod = (name: string, nodeName: string, more: object = {}) => ({
  ...meta(name, {
    labels: { 'pod-template-hash': 'abc' },
    ownerReferences: [
      { kind: 'ReplicaSet', name: 'web-abc', controller: true },
    ],
  }),
  spec: { nodeName },
  ...more,
});

describe('what is read', () => {
  it('never is a Secret', () => {
    expect(
      OBSERVED_RESOURCES.filter(({ resource }) =>
        /^secrets(\.|$)/.test(resource),
      ),
    ).toEqual([]);
  });

  it('requires only what decides where workloads run', () => {
    expect(
      OBSERVED_RESOURCES.filter(one => one.required).map(one => one.resource),
    ).toEqual([
      'nodes',
      'deployments.apps',
      'statefulsets.apps',
      'daemonsets.apps',
      'pods',
    ]);
  });
});

describe('a workload', () => {
  it('is placed by the nodes of its pods, ended ones left out', () => {
    const { placements, replicas } = theWorkload(
      observe({
        nodes: [node('a', 'hcloud://1'), node('b', 'hcloud://2')],
        'deployments.apps': [deployment({}, { replicas: 2 })],
        pods: [
          pod('web-abc-1', 'a'),
          pod('web-abc-2', 'b'),
          pod('web-abc-3', 'b', { status: { phase: 'Succeeded' } }),
        ],
      }),
    );
    expect(replicas).toBe(2);
    expect(placements).toEqual([
      { pool: 'hetzner/?/?/?', pods: 2, ready: 0, nodes: ['a', 'b'] },
    ]);
  });

  it('has one replica when it does not say how many, as the API server has it', () => {
    const found = observe({ 'deployments.apps': [deployment()] });
    expect(theWorkload(found).replicas).toBe(1);
  });

  it.each([
    ['nodes', 'forbidden'],
    ['pods', 'absent'],
  ] as const)('has no known place without %s', (resource, reason) => {
    const { placements, placementsReason } = theWorkload(
      observe(
        { 'deployments.apps': [deployment()] },
        { unread: { [resource]: reason } },
      ),
    );
    expect(placements).toBeNull();
    expect(placementsReason).toContain(`the ${resource} were not read`);
  });

  it('has no known place on a node that joined meanwhile', () => {
    const found = observe({
      'deployments.apps': [deployment()],
      pods: [pod('web-abc-1', 'new')],
    });
    expect(theWorkload(found).placementsReason).toContain('node new');
  });

  it('is a pod of its own when nothing known owns it', () => {
    const found = observe({ pods: [{ ...meta('db-1'), spec: {} }] });
    expect(theWorkload(found)).toMatchObject({ kind: 'Pod', name: 'db-1' });
  });

  it('is the CronJob behind a Job', () => {
    const found = observe({
      'cronjobs.batch': [{ ...meta('nightly'), spec: {} }],
      'jobs.batch': [
        {
          ...meta('nightly-1', {
            ownerReferences: [
              { kind: 'CronJob', name: 'nightly', controller: true },
            ],
          }),
          spec: {},
        },
      ],
      pods: [
        {
          ...meta('nightly-1-x', {
            ownerReferences: [
              { kind: 'Job', name: 'nightly-1', controller: true },
            ],
          }),
          spec: {},
        },
      ],
    });
    expect(theWorkload(found)).toMatchObject({ kind: 'CronJob' });
  });
});

describe('rendered manifests', () => {
  it('show every signal, and no place', () => {
    const unread = Object.fromEntries(
      OBSERVED_RESOURCES.filter(
        ({ resource }) => resource !== 'deployments.apps',
      ).map(({ resource }) => [resource, 'absent' as const]),
    );
    const found = observe(
      {
        'deployments.apps': [
          deployment({
            containers: [
              { image: 'x.azurecr.io/a', args: ['x.vault.azure.net'] },
            ],
          }),
        ],
      },
      { unread },
    );
    const { signals, placements, placementsReason, notRead } =
      theWorkload(found);
    expect(signals.map(({ match }) => match).sort()).toEqual([
      'x.azurecr.io',
      'x.vault.azure.net',
    ]);
    expect(placements).toBeNull();
    expect(placementsReason).toBeTruthy();
    expect(notRead).toContain('the Services that select it');
    expect(found.nodePools).toEqual([]);
  });
});

describe('an observation', () => {
  it('survives being stored, and one of an older version does', () => {
    const found = observe({
      nodes: [node('a', 'hcloud://1')],
      'deployments.apps': [deployment()],
    });
    const stored = JSON.parse(JSON.stringify(found));
    expect(clusterObservationSchema.parse(stored)).toEqual(stored);
    const { traits: _traits, ...older } = stored;
    expect(clusterObservationSchema.parse(older)).toEqual(older);
    const { images, havenConditions, release, ...before } = stored.workloads[0];
    expect(workloadSchema.parse(before)).toEqual(before);
  });

  it('names objects that make no sense, and goes on', () => {
    const found = observe({
      nodes: [null, {}, node('a', 'hcloud://1')],
      'deployments.apps': [{ metadata: {} }, deployment()],
    });
    expect(found.workloads).toHaveLength(1);
    expect(found.unread.map(({ resource }) => resource).sort()).toEqual([
      'deployments.apps',
      'nodes',
    ]);
  });

  it('does not follow keys of the prototype', () => {
    const hostile = JSON.parse(
      '{"metadata":{"name":"web","namespace":"shop","labels":{"__proto__":{"polluted":"yes"}}},"spec":{"template":{"spec":{"containers":[{"image":"a","env":[{"name":"__proto__","value":"constructor"}]}]}}}}',
    );
    observe({ 'deployments.apps': [hostile] });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('adds up policy reports', () => {
    const report = (name: string, fail: number) => ({
      ...meta(name),
      summary: { pass: 1, fail },
    });
    const { traits } = observe({
      'policyreports.wgpolicyk8s.io': [report('a', 2), report('b', 3)],
    });
    expect(traits?.policyReports).toMatchObject({ pass: 2, fail: 5 });
  });

  it('says who vouches for logins', () => {
    const { traits } = observe({
      'keycloaks.k8s.keycloak.org': [
        {
          ...meta('sso'),
          spec: { hostname: { hostname: 'https://sso.example.nl' } },
        },
      ],
      'jwtauthenticators.authentication.concierge.pinniped.dev': [
        {
          metadata: { name: 'login' },
          spec: { issuer: 'https://login.microsoftonline.com/x' },
        },
      ],
    });
    expect(
      traits?.identityProviders.map(({ host, provider }) => [host, provider]),
    ).toEqual([
      ['login.microsoftonline.com', 'azure'],
      ['sso.example.nl', null],
    ]);
  });
});
