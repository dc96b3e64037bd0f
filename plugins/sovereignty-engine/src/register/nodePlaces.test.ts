// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { observe } from '../testing/observe';
import { shippedRegister } from '../testing/shippedRegister';
import { declaredPlace } from './declaredPlace';
import type { ClusterFingerprint, NodeFacts } from './NodeIdentification';

const register = shippedRegister();
const REGION = 'topology.kubernetes.io/region';
const ZONE = 'topology.kubernetes.io/zone';
const uuid = '43e67ac6-0000-4000-8000-000000000001';

function identify(
  providerID: string | null,
  labels: Record<string, string> = {},
  cluster: Partial<ClusterFingerprint> = {},
) {
  const node: NodeFacts = {
    cluster: 'test',
    name: 'node-1',
    providerID,
    labels,
    asOf: null,
  };
  return register.nodes.identify(node, {
    csiDrivers: [],
    serverVersion: null,
    ...cluster,
  });
}

describe('a node id', () => {
  it.each([
    [
      'aws:///eu-west-1a/0123abcd45-0123456789abcdef0/fargate-ip-10-0-0-1.x',
      'aws',
    ],
    ['gce://my-proj/europe-west4-a/gke-node', 'gcp'],
    ['gce://my-proj/u-france-east1-a/node', 's3ns'],
    [`openstack:///${uuid}`, null],
    [`stackit://${uuid}`, 'stackit'],
    ['hcloud://1234567', 'hetzner'],
    ['hrobot://321', 'hetzner'],
    [`scaleway://instance/fr-par-1/${uuid}`, 'scaleway'],
    [`exoscale://${uuid}`, 'exoscale'],
    [`upcloud:////${uuid}`, 'upcloud'],
    [`ionos://${uuid}`, 'ionos'],
    [`cloudscale://${uuid}`, 'cloudscale'],
    ['thalassacloud://vm-abc123', 'thalassa'],
    ['digitalocean://309123456', 'digitalocean'],
    ['linode://12345', 'linode'],
    ['oci://ocid1.instance.oc1.eu-frankfurt-1.anth', 'oci'],
    ['ocid1.instance.oc19.eu-frankfurt-2.abc', 'oci'],
    ['ibm://acct///cluster/worker', 'ibm'],
    ['cn-hangzhou.i-bp16abc', 'alibaba'],
    ['huaweicloud://uuid', 'huawei'],
    ['qcloud:///100002/ins-x', 'tencent'],
    ['vultr://abc', 'vultr'],
    ['civo://uuid', 'civo'],
    [`opentelekomcloud://${uuid}`, 'otc'],
    ['gridscale://x', 'gridscale'],
    [`vsphere://${uuid}`, null],
    ['proxmox://cluster-1/123', null],
    ['metal3://x', null],
    ['kubevirt://vm-1', null],
    ['k3s://hostname', null],
    ['kind://docker/kind/kind-worker', null],
    ['eks-hybrid:///eu-central-1/prod/mi-0abc', null],
    ['ack-hybrid://x', null],
    [null, null],
  ])('%s is of %s', (providerID, provider) => {
    const place = identify(providerID);
    expect(place.provider).toBe(provider);
    expect(place.reasons.provider !== undefined).toBe(provider === null);
  });
});

describe('a region', () => {
  it.each([
    ['scaleway', `scaleway://${uuid}`, { [REGION]: 'fr-par-2' }, 'FR'],
    [
      'aws in another country',
      'aws:///eu-north-1-cph-1a/i-0abc',
      { [REGION]: 'eu-north-1', [ZONE]: 'eu-north-1-cph-1a' },
      'DK',
    ],
    [
      'aws at a carrier',
      'aws:///eu-west-2-wl1-man-wlz-1/i-0abc',
      { [ZONE]: 'eu-west-2-wl1-man-wlz-1' },
      null,
    ],
    ['exoscale outside', `exoscale://${uuid}`, { [REGION]: 'external' }, null],
    [
      'the European sovereign cloud of AWS',
      'aws:///eusc-de-east-1a/i-0abc',
      {},
      'DE',
    ],
  ])('%s', (_what, providerID, labels, country) => {
    const csiDrivers = ['ebs.csi.aws.com'];
    expect(identify(providerID, labels, { csiDrivers }).country).toBe(country);
  });

  it('makes the operator another where the cloud is a sovereign variant', () => {
    expect(
      identify(
        'aws:///eusc-de-east-1a/i-0abc',
        {},
        { csiDrivers: ['ebs.csi.aws.com'] },
      ).provider,
    ).toBe('aws-eusc');
  });
});

describe('how sure a place is', () => {
  const azure =
    'azure:///subscriptions/0/resourceGroups/mc_a_b_westeurope/providers/Microsoft.Compute/virtualMachines/0';

  it.each([
    ['corroborated', azure, { 'kubernetes.azure.com/cluster': 'x' }],
    ['asserted', azure, {}],
    ['conflict', azure, { 'eks.amazonaws.com/nodegroup': 'x' }],
    ['weak', null, { 'eks.amazonaws.com/nodegroup': 'x' }],
    ['unknown', null, {}],
  ])('%s', (confidence, providerID, labels) => {
    expect(identify(providerID, labels).confidence).toBe(confidence);
  });

  it('takes no hybrid node for one of the provider of its control plane', () => {
    const place = identify(null, {
      'eks.amazonaws.com/compute-type': 'hybrid',
    });
    expect(place.provider).toBeNull();
    expect(place.reasons.provider).toContain('only the control plane');
  });

  it('is lost where a sovereign variant may be meant', () => {
    const hosts = { identityHosts: ['login.sovcloud-identity.fr'] };
    expect(identify(azure, {}, hosts).provider).toBe('azure');
    const elsewhere = azure.replace('westeurope', 'bleunorth');
    expect(identify(elsewhere, {}, hosts)).toMatchObject({
      provider: null,
      reasons: { provider: expect.stringContaining('bleu') },
    });
  });

  const declared = (provider: string, more: object = {}) =>
    declaredPlace(
      identify(azure),
      {
        cluster: 'test',
        provider,
        region: null,
        countries: [],
        claim: {
          claim: 'hosting.provider',
          value: provider,
          source: 'declared',
          evidence: 'self-declared',
          asOf: null,
          object: null,
          path: null,
        },
        ...more,
      },
      register,
    );
  const conflicts = (place: ReturnType<typeof declared>) =>
    place.claims
      .filter(({ claim }) => claim.includes('conflict'))
      .map(({ claim, value }) => [claim, value]);

  it('goes by the declaration, and keeps what the nodes say otherwise', () => {
    const place = declared('ovh');
    expect(place).toMatchObject({ provider: 'ovh', confidence: 'conflict' });
    expect(conflicts(place)).toEqual([['place.conflict', 'azure']]);
  });

  it.each([
    [{ region: 'northeurope' }, 'place.conflict.region', 'westeurope'],
    [{ countries: ['DE'] }, 'place.conflict.country', 'NL'],
  ])('keeps that %j is not what the nodes say', (more, claim, value) => {
    expect(conflicts(declared('azure', more))).toEqual([[claim, value]]);
  });

  it('is surer where both say the same', () => {
    expect(declared('azure', { countries: ['NL'] }).confidence).toBe(
      'corroborated',
    );
  });
});

describe('a control plane', () => {
  const node = (providerID: string, labels = {}) => ({
    metadata: { name: 'node-1', labels },
    spec: { providerID },
  });

  it.each([
    [
      'AKS',
      'azure',
      {
        nodes: [
          node(
            'azure:///subscriptions/0/resourceGroups/mc_a_b_westeurope/providers/Microsoft.Compute/virtualMachines/0',
            { 'kubernetes.azure.com/cluster': 'x' },
          ),
        ],
      },
      {},
    ],
    [
      'GKE',
      'gcp',
      { nodes: [node('gce://p/europe-west4-a/n')] },
      { serverVersion: 'v1.33.1-gke.100' },
    ],
    [
      'EKS',
      null,
      { nodes: [node('vsphere://x')] },
      { serverVersion: 'v1.33.1-eks-abc' },
    ],
    ['EKS', 'aws', {}, { apiHost: 'abc.gr7.eu-west-1.eks.amazonaws.com' }],
    ['EKS', 'aws', {}, { issuerHost: 'oidc.eks.eu-west-1.amazonaws.com' }],
    [
      'OKE',
      'oci',
      {},
      { apiHost: 'a.eu-frankfurt-1.clusters.oci.oraclecloud.com' },
    ],
    ['UKS', 'upcloud', {}, { apiHost: 'uks-1.upcloudmanaged.com' }],
    ['AKS', 'azure', {}, { issuerHost: 'westeurope.oic.prod-aks.azure.com' }],
    ['GKE', 'gcp', {}, { issuerHost: 'container.googleapis.com' }],
    [null, null, {}, { issuerHost: 'kubernetes.default.svc.cluster.local' }],
    ['RKE2', null, {}, { serverVersion: 'v1.33.1+rke2r1' }],
    [null, null, {}, { serverVersion: 'v1.33.1' }],
  ])('is %s of %s', (product, provider, objects, options) => {
    const { traits } = observe(objects, options);
    expect(traits?.controlPlane).toMatchObject({ product, provider });
    expect(traits?.controlPlane.reason === null).toBe(provider !== null);
  });

  it('is told apart from the nodes of a hybrid cluster', () => {
    const { traits, nodePools } = observe({
      nodes: [node('eks-hybrid:///eu-central-1/prod/mi-0abc')],
    });
    expect(traits?.controlPlane.provider).toBe('aws');
    expect(nodePools[0].place.provider).toBeNull();
  });

  it('is certified as far as the register says of its product', () => {
    const certified = (serverVersion: string) =>
      observe({}, { serverVersion }).traits?.controlPlane.certificates;
    expect(certified('v1.33.4+k3s1')).toEqual([
      { name: 'Certified Kubernetes', level: '1.33', holder: 'k3s' },
    ]);
    expect(certified('v1.33.4')).toEqual([]);
  });
});

describe('a cluster with nodes of two providers', () => {
  it('has a pool of each', () => {
    const { nodePools } = observe({
      nodes: [
        { metadata: { name: 'a' }, spec: { providerID: 'hcloud://1' } },
        { metadata: { name: 'b' }, spec: { providerID: `scaleway://${uuid}` } },
      ],
    });
    expect(nodePools.map(({ place }) => place.provider).sort()).toEqual([
      'hetzner',
      'scaleway',
    ]);
  });
});
