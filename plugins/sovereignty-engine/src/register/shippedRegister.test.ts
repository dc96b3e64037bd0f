// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { readdirSync, readFileSync } from 'fs';
import path from 'path';
import { loadRegister } from './loadRegister';

const folder = path.resolve(__dirname, '../../../../register');
const files = readdirSync(folder)
  .filter(name => name.endsWith('.yaml'))
  .map(name => ({
    path: name,
    text: readFileSync(path.join(folder, name), 'utf8'),
  }));
const { register, problems } = loadRegister(files);

const aksNode = {
  cluster: 'test',
  name: 'aks-1',
  providerID:
    'azure:///subscriptions/0000/resourceGroups/mc_rg_aks_westeurope/providers/Microsoft.Compute/virtualMachineScaleSets/aks-vmss/virtualMachines/0',
  labels: {},
  asOf: null,
};
const noFingerprint = { csiDrivers: [], serverVersion: null };

function identify(
  node: Partial<Parameters<typeof register.nodes.identify>[0]>,
  fingerprint: { csiDrivers?: string[]; serverVersion?: string | null } = {},
) {
  return register.nodes.identify(
    { ...aksNode, ...node },
    { ...noFingerprint, ...fingerprint },
  );
}

describe('the register that ships', () => {
  it('has no row that is refused', () => {
    expect(problems).toEqual([]);
  });

  it('has at least sixty providers with a seat', () => {
    const seated = register
      .providerIds()
      .filter(id => register.providerOn(id, '2026-11-24')?.seat);
    expect(seated.length).toBeGreaterThanOrEqual(120);
  });

  it.each([
    ['hyperscalers', 'aws aws-eusc azure gcp oci ibm alibaba tencent huawei'],
    [
      'European hosting',
      'ovh scaleway outscale clever-cloud hetzner ionos stackit otc plusserver syseleven gridscale contabo exoscale upcloud cloudscale infomaniak cleura elastx safespring binero switch zetta aruba cherryservers gcore bleu delos s3ns civo brightbox',
    ],
    [
      'Dutch hosting',
      'leaseweb fuga leafcloud greenhost cloudvps transip tilaa previder intermax uniserver nebul kpn centric bit true fundaments thalassa surf solvinity',
    ],
    [
      'government hosting',
      'odc-noord logius ssc-ict dictu wigo4it equalit dimpact',
    ],
    [
      'the workplace',
      'microsoft-365 google-workspace zoho nextcloud open-xchange collabora zivver zoom webex element',
    ],
    [
      'identity',
      'entra-id okta auth0 ping-identity onelogin signicat surfconext itsme zitadel-cloud',
    ],
    [
      'municipal applications',
      'topdesk visma pinkroccade exxellence centric atos eviden servicenow salesforce',
    ],
  ])('has what municipalities meet of %s', (_what, ids) => {
    const known = new Set(register.providerIds());
    expect(ids.split(' ').filter(id => !known.has(id))).toEqual([]);
  });

  it('says of every provider when and on what it was checked', () => {
    const bare = register.providerIds().filter(id => {
      const { asOf, sources } = register.describe(id) ?? {};
      return !asOf || !sources?.length || sources.some(({ where }) => !where);
    });
    expect(bare).toEqual([]);
  });

  it('knows every owner between a provider and its parent', () => {
    const chain = register
      .describe('exoscale')
      ?.ownership.map(({ owner }) => owner.id);
    expect(chain).toEqual(['a1-digital', 'telekom-austria', 'america-movil']);
    expect(register.providerOn('exoscale', '2026-11-24')).toMatchObject({
      ultimateParent: { id: 'america-movil', country: 'MX' },
      jurisdictions: ['AT', 'CH', 'MX'],
    });
  });

  it('has so many regions, of so many providers, in so many countries', () => {
    const regions = register
      .providerIds()
      .flatMap(id =>
        (register.describe(id)?.regions ?? []).map(row => ({ id, ...row })),
      );
    expect(regions.length).toBeGreaterThanOrEqual(529);
    const countries = new Set(regions.map(({ country }) => country));
    expect(countries.size).toBeGreaterThanOrEqual(40);
    // Every European country that any of the hyperscalers is in.
    expect(
      'AT BE CH CZ DE DK ES FI FR GB GR IE IT NL NO PL PT SE'
        .split(' ')
        .filter(country => !countries.has(country)),
    ).toEqual([]);
  });

  it('knows the provider of every row', () => {
    const known = new Set(register.providerIds());
    const named = files.flatMap(({ text }) =>
      [
        ...text.matchAll(/(?:provider|becomes|controlPlane): ([a-z0-9-]+)/g),
      ].map(match => match[1]),
    );
    expect([...new Set(named)].filter(id => !known.has(id))).toEqual([]);
  });

  it('says that an EU region of Azure is under US law', () => {
    expect(register.providerOn('azure', '2026-11-24')).toMatchObject({
      ultimateParent: { name: 'Microsoft Corporation', country: 'US' },
      jurisdictions: ['US'],
      laws: expect.arrayContaining([
        expect.objectContaining({ id: 'us-cloud-act' }),
      ]),
    });
    expect(register.countryOf('azure', 'westeurope', null)?.country).toBe('NL');
  });

  it('warns of an announced takeover that has no date', () => {
    expect(register.changesAhead('solvinity', '2026-11-24')).toMatchObject([
      {
        date: null,
        announced: '2025-11-05',
        after: { id: 'kyndryl', country: 'US' },
        jurisdictionsAdded: ['US'],
      },
    ]);
  });

  it('leaves an announced takeover without effect until it has a date', () => {
    expect(
      register.providerOn('solvinity', '2026-11-24')?.ultimateParent?.country,
    ).toBe('GB');
  });

  it('knows nothing of a provider that it does not list', () => {
    expect(register.providerOn('nobody', '2026-11-24')).toBeUndefined();
  });

  it.each([
    ['aws', 'eu-west-2', 'GB'],
    ['outscale', 'eu-west-2', 'FR'],
    ['aws', 'eu-west-1', 'IE'],
    ['alibaba', 'eu-west-1', 'GB'],
    ['ovh', 'GRA11', 'FR'],
    ['ovh', 'gra', 'FR'],
    ['scaleway', 'nl-ams', 'NL'],
  ])('places %s %s in %s', (provider, region, country) => {
    expect(register.countryOf(provider, region, null)?.country).toBe(country);
  });

  it('places a local zone in its own country, not in that of its region', () => {
    expect(
      register.countryOf('aws', 'eu-central-1', 'eu-central-1-waw-1a')?.country,
    ).toBe('PL');
  });
});

describe('what a node says', () => {
  it('tells provider, region and country of an AKS node without labels', () => {
    expect(identify({})).toMatchObject({
      provider: 'azure',
      region: 'westeurope',
      country: 'NL',
      zone: null,
    });
  });

  it('does not take a fault domain for a zone', () => {
    const place = identify({ labels: { 'topology.kubernetes.io/zone': '0' } });
    expect(place.zone).toBeNull();
    expect(place.reasons.zone).toContain('fault domain');
  });

  it('says that OpenStack alone tells nothing', () => {
    const place = identify({
      providerID: 'openstack:///3f2504e0-4f89-11d3-9a0c-0305e82c3301',
      labels: { 'topology.kubernetes.io/region': 'RegionOne' },
    });
    expect(place).toMatchObject({ provider: null, country: null });
    expect(place.reasons.provider).toContain('OpenStack');
  });

  it('knows OVHcloud on OpenStack by its labels', () => {
    const place = identify({
      providerID: 'openstack:///3f2504e0-4f89-11d3-9a0c-0305e82c3301',
      labels: {
        'node.k8s.ovh/type': 'standard',
        'topology.kubernetes.io/region': 'GRA9',
      },
    });
    expect(place).toMatchObject({ provider: 'ovh', country: 'FR' });
  });

  const awsId = 'aws:///eu-west-2a/i-0123456789abcdef0';

  it('needs a second signal for aws://', () => {
    const place = identify({ providerID: awsId });
    expect(place.provider).toBeNull();
    expect(place.reasons.provider).toContain('outscale');
  });

  it('takes the CSI driver as that signal', () => {
    expect(
      identify({ providerID: awsId }, { csiDrivers: ['bsu.csi.outscale.com'] }),
    ).toMatchObject({
      provider: 'outscale',
      region: 'eu-west-2',
      country: 'FR',
    });
    expect(
      identify({ providerID: awsId }, { csiDrivers: ['ebs.csi.aws.com'] }),
    ).toMatchObject({ provider: 'aws', region: 'eu-west-2', country: 'GB' });
  });

  it('takes the region of the id over a label, and keeps the conflict', () => {
    const place = identify({
      providerID: 'gce://project/europe-west4-a/node',
      labels: { 'topology.kubernetes.io/region': 'us-central1' },
    });
    expect(place).toMatchObject({ region: 'europe-west4', country: 'NL' });
    expect(place.claims.map(({ claim }) => claim)).toContain(
      'node.region.conflict',
    );
  });

  it('never repeats the subscription of a node', () => {
    expect(JSON.stringify(identify({}))).not.toContain('0000');
  });

  it('says nothing of a node without any sign', () => {
    expect(identify({ providerID: null })).toMatchObject({
      provider: null,
      region: null,
      zone: null,
      country: null,
    });
  });
});

describe('the signal catalogue', () => {
  const { catalogue } = register;

  it.each([
    ['db1.abc.eu-central-1.rds.amazonaws.com', 'aws', 'substitutable'],
    ['kluis.vault.azure.net', 'azure', 'proprietary'],
    ['x.blob.core.windows.net', 'azure', 'proprietary'],
    ['s3.nl-ams.scw.cloud', 'scaleway', 'substitutable'],
  ])('knows %s as %s, %s', (host, provider, tie) => {
    expect(catalogue.endpoint(host)).toMatchObject({ provider, class: tie });
  });

  it('recognises every example of its own endpoints', () => {
    const examples = files
      .filter(({ path: name }) => name === 'endpoints.yaml')
      .flatMap(({ text }) =>
        [...text.matchAll(/example: '?([^,' }]+)/g)].map(match => match[1]),
      );
    expect(examples.length).toBeGreaterThan(200);
    expect(
      examples.filter(host => !catalogue.endpoint(host.toLowerCase())),
    ).toEqual([]);
  });

  it('knows a vendored CSI driver by the driver it ends in', () => {
    expect(catalogue.storageDriver('rook-ceph.rbd.csi.ceph.com')).toMatchObject(
      {
        class: 'portable',
      },
    );
    expect(catalogue.storageDriver('blob.csi.azure.com')).toMatchObject({
      provider: 'azure',
      class: 'proprietary',
    });
    expect(catalogue.storageDriver('csi.example')).toBeUndefined();
  });

  it('does not take an unknown host for anything', () => {
    expect(catalogue.endpoint('api.waterveld.example')).toBeUndefined();
  });
});
