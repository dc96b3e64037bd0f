// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  DEFAULT_ACCOUNT,
  deployment,
  meta,
  observe,
  theWorkload,
} from '../testing/observe';

const web = deployment();
const GROUP = 'sql.cnrm.cloud.google.com';

const definition = {
  metadata: { name: `sqlinstances.${GROUP}` },
  spec: {
    group: GROUP,
    names: { plural: 'sqlinstances', kind: 'SQLInstance' },
    versions: [{ name: 'v1beta1' }],
  },
};

function withCloudResource(object: object, workload: object) {
  return observe({
    serviceaccounts: [DEFAULT_ACCOUNT],
    'customresourcedefinitions.apiextensions.k8s.io': [definition],
    [`sqlinstances.${GROUP}`]: [{ kind: 'SQLInstance', ...object }],
    'deployments.apps': [workload],
  });
}

describe('a cloud resource', () => {
  const isTied = (found: ReturnType<typeof withCloudResource>) =>
    theWorkload(found).signals.some(signal => signal.match === GROUP);

  it('belongs to who takes the Secret that it writes', () => {
    const database = {
      ...meta('db', { namespace: 'databases' }),
      spec: { writeConnectionSecretToRef: { namespace: 'shop', name: 'db' } },
    };
    const taker = deployment({ volumes: [{ secret: { secretName: 'db' } }] });
    expect(isTied(withCloudResource(database, taker))).toBe(true);
    expect(isTied(withCloudResource(database, web))).toBe(false);
  });

  it('belongs to who takes the Secret that a vault is copied into', () => {
    const copied = {
      ...meta('web-akv2k8s'),
      spec: {
        vault: { name: 'kv', object: { name: 'web', type: 'secret' } },
        output: { secret: { name: 'web' } },
      },
    };
    const taker = deployment({
      containers: [{ envFrom: [{ secretRef: { name: 'web' } }] }],
    });
    expect(isTied(withCloudResource(copied, taker))).toBe(true);
    expect(isTied(withCloudResource(copied, web))).toBe(false);
  });

  it('belongs to the workload that owns it, and to none beside that', () => {
    const owned = (name: string) =>
      meta('db', { ownerReferences: [{ kind: 'Deployment', name }] });
    expect(isTied(withCloudResource(owned('web'), web))).toBe(true);
    expect(isTied(withCloudResource(owned('other'), web))).toBe(false);
  });

  it('belongs to its namespace when nothing else tells', () => {
    expect(isTied(withCloudResource(meta('db'), web))).toBe(true);
  });

  it('stays with the cluster when it is in another namespace', () => {
    const elsewhere = meta('db', { namespace: 'infra' });
    const found = withCloudResource(elsewhere, web);
    expect(isTied(found)).toBe(false);
    expect(found.signals).toContainEqual(
      expect.objectContaining({ match: GROUP, provider: 'gcp' }),
    );
  });

  it('is not taken for used because its type is installed', () => {
    const found = observe({
      'customresourcedefinitions.apiextensions.k8s.io': [definition],
      'deployments.apps': [web],
    });
    expect(found.signals).toEqual([]);
  });
});

describe('what was not read', () => {
  it.each([
    ['services', 'the Services that select it'],
    ['ingresses.networking.k8s.io', 'the Ingresses that lead to it'],
    [
      'httproutes.gateway.networking.k8s.io',
      'the routes of the Gateway API that lead to it',
    ],
    ['serviceaccounts', 'ServiceAccount default'],
  ])('is named for %s that may not be listed', (resource, missed) => {
    const found = observe(
      { serviceaccounts: [DEFAULT_ACCOUNT], 'deployments.apps': [web] },
      { unread: { [resource]: 'forbidden' } },
    );
    expect(theWorkload(found).notRead).toContain(missed);
  });

  it('does not count a kind that the server does not have', () => {
    const found = observe(
      { serviceaccounts: [DEFAULT_ACCOUNT], 'deployments.apps': [web] },
      { unread: { 'httproutes.gateway.networking.k8s.io': 'not-served' } },
    );
    expect(theWorkload(found).notRead).toEqual([]);
  });

  it('does not count a kind that a snapshot with definitions does not define', () => {
    const found = observe(
      { serviceaccounts: [DEFAULT_ACCOUNT], 'deployments.apps': [web] },
      { unread: { 'httproutes.gateway.networking.k8s.io': 'absent' } },
    );
    expect(theWorkload(found).notRead).toEqual([]);
  });

  it.each([
    [{ volumes: [{ configMap: { name: 'c' } }] }, 'ConfigMap c'],
    [
      { volumes: [{ persistentVolumeClaim: { claimName: 'p' } }] },
      'PersistentVolumeClaim p',
    ],
    [
      {
        volumes: [
          {
            csi: {
              driver: 'secrets-store.csi.k8s.io',
              volumeAttributes: { secretProviderClass: 'v' },
            },
          },
        ],
      },
      'SecretProviderClass v',
    ],
  ])('is named when the workload mentions it: %j', (spec, missed) => {
    const found = observe({
      serviceaccounts: [DEFAULT_ACCOUNT],
      'deployments.apps': [deployment(spec)],
    });
    expect(theWorkload(found).notRead).toEqual([missed]);
  });

  it('names an Ingress whose class nobody has', () => {
    const found = observe({
      serviceaccounts: [DEFAULT_ACCOUNT],
      services: [{ ...meta('web'), spec: { selector: { app: 'web' } } }],
      'ingresses.networking.k8s.io': [
        {
          ...meta('web'),
          spec: { defaultBackend: { service: { name: 'web' } } },
        },
      ],
      'deployments.apps': [web],
    });
    expect(theWorkload(found).notRead).toEqual([
      expect.stringContaining('what serves Ingress web'),
    ]);
  });
});
