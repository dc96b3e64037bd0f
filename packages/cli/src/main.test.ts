// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import path from 'path';
import { main } from './main';

jest.setTimeout(60_000);

const examples = path.resolve(__dirname, '../../../examples');

async function regie(...args: string[]) {
  const written: string[] = [];
  const complaints: string[] = [];
  const out = jest
    .spyOn(process.stdout, 'write')
    .mockImplementation(text => written.push(String(text)) > 0);
  const err = jest
    .spyOn(process.stderr, 'write')
    .mockImplementation(text => complaints.push(String(text)) > 0);
  try {
    const code = await main(['node', 'regie', ...args]);
    return { code, out: written.join(''), err: complaints.join('') };
  } finally {
    out.mockRestore();
    err.mockRestore();
  }
}

const onDemo = [
  '--catalog',
  path.join(examples, 'catalog'),
  '--snapshot',
  path.join(examples, 'clusters'),
  '--on',
  '2026-11-24',
];

describe('regie check', () => {
  it('finds the violations of the demo, waived ones apart, and exits with 1', async () => {
    const { code, out } = await regie(
      'check',
      ...onDemo,
      '--waivers',
      path.join(examples, 'waivers.yaml'),
      '--output',
      'json',
    );
    expect(code).toBe(1);
    const { apiVersion, findings } = JSON.parse(out);
    expect(apiVersion).toBe('regie.dev/v1');
    const verdict = (entity: string, rule: string) =>
      findings.find(
        (finding: { entityRef: string; rule: string }) =>
          finding.entityRef === `component:default/${entity}` &&
          finding.rule === rule,
      )?.verdict;
    expect(verdict('open-formulieren', 'JUR-01')).toBe('violation');
    expect(verdict('open-formulieren', 'LOC-01')).toBe('compliant');
    expect(verdict('zac', 'HOST-02')).toBe('violation');
    expect(verdict('uitkeringen-api', 'JUR-01')).toBe('unknown');
    expect(verdict('microsoft-365', 'JUR-01')).toBe('waived');
    expect(verdict('ontwerpbibliotheek', 'JUR-01')).toBe('not-applicable');
    expect(verdict('open-zaak', 'MC-01')).toBe('compliant');
  });

  it.each(['text', 'sarif', 'junit'])('prints %s', async format => {
    const { code, out } = await regie('check', ...onDemo, '--output', format);
    expect(code).toBe(1);
    expect(out).toContain('JUR-01');
  });

  it('exits with 2 and one clear line when there is nothing to check', async () => {
    const { code, out, err } = await regie('check', '--catalog', '/nowhere');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toBe('regie: There is no /nowhere.\n');
  });
});

describe('regie seal', () => {
  it('lists the minimum of each objective and the questions that decide it', async () => {
    const { code, out } = await regie(
      ...['seal', '--framework', 'eu-csf-2025-10', '--minimum', '2', 'SOV-3=3'],
      ...['--output', 'json'],
    );
    expect(code).toBe(0);
    const { apiVersion, objectives } = JSON.parse(out);
    expect(apiVersion).toBe('regie.dev/v1');
    expect(objectives.map((one: { minimum: number }) => one.minimum)).toEqual([
      2, 2, 3, 2, 2, 2, 2, 2,
    ]);
    expect(objectives[2].questions[0].suffices).toBe(3);
  });

  it('fills in what the catalog and the clusters answer', async () => {
    const { code, out } = await regie(
      ...['seal', '--entity', 'open-formulieren', '--lang', 'nl'],
      ...onDemo,
    );
    expect(code).toBe(0);
    expect(out).toMatch(/Antwoord 0 \(met bewijs\).*Microsoft/);
    expect(out).toContain('Nog niet beantwoord.');
  });

  it.each([
    [['--framework', 'other'], /there is no framework other; there are eu-csf/],
    [['--minimum', 'SOV-9=3'], /--minimum takes 0 to 4/],
    [['--minimum', '7'], /not 7/],
    [['--entity', 'nobody', ...onDemo], /no component:default\/nobody/],
  ])('exits with 2 on %s', async (args, says) => {
    const { code, err } = await regie('seal', ...args);
    expect(code).toBe(2);
    expect(err).toMatch(says);
  });
});

describe('regie check with packs that ship', () => {
  it('judges those that are named, side by side', async () => {
    const { out } = await regie(
      ...['check', ...onDemo, '--pack', 'haven', 'eu-csf-2026-06'],
      ...['rijkscloudbeleid-2026', '--output', 'json'],
    );
    const packs = JSON.parse(out).findings.map(
      (finding: { rule: string }) => finding.rule.split('-')[0],
    );
    expect([...new Set(packs)].sort()).toEqual(['CSF2026', 'HAV', 'RIJK']);
  });
});

describe('regie observe', () => {
  it('says where every workload of the demo runs', async () => {
    const { code, out } = await regie(
      'observe',
      '--snapshot',
      path.join(examples, 'clusters'),
      '--output',
      'json',
    );
    expect(code).toBe(0);
    const { clusters, workloads } = JSON.parse(out);
    const provider = Object.fromEntries(
      clusters.map((cluster: { name: string; provider: string | null }) => [
        cluster.name,
        cluster.provider,
      ]),
    );
    expect(provider).toEqual({
      'waterveld-aks': 'azure',
      'waterveld-odc': null,
      'waterveld-scaleway': 'scaleway',
    });
    const forms = workloads.find(
      ({ name }: { name: string }) => name === 'open-formulieren',
    );
    expect(forms.placements).toContainEqual(
      expect.objectContaining({ provider: 'azure', country: 'NL' }),
    );
    expect(forms.signals).toContainEqual(
      expect.objectContaining({ category: 'secret-store', match: 'azurekv' }),
    );
  });

  it('names a folder that is no snapshot', async () => {
    const { code, err } = await regie('observe', '--snapshot', __dirname);
    expect(code).toBe(2);
    expect(err).toContain('holds no Kubernetes object');
  });
});
