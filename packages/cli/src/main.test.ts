// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { readFileSync } from 'fs';
import { XMLValidator } from 'fast-xml-parser';
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

interface Location {
  logicalLocations: { fullyQualifiedName: string }[];
}

const onDemo = [
  '--catalog',
  path.join(examples, 'catalog'),
  '--snapshot',
  path.join(examples, 'clusters'),
  '--on',
  '2026-11-24',
];

describe('regie', () => {
  it('says which version it is', async () => {
    const { code, out } = await regie('--version');
    expect(code).toBe(0);
    expect(out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

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

  it('prints text in the language that is asked for', async () => {
    const dutch = await regie('check', ...onDemo, '--lang', 'nl');
    expect(dutch.code).toBe(1);
    expect(dutch.out).toContain('JUR-01 De aanbieder is in Europese handen\n');
    const english = await regie('check', ...onDemo, '--lang', 'en');
    expect(english.out).toContain('JUR-01 The provider is in European hands\n');
  });

  it('prints SARIF and JUnit that say the same as JSON', async () => {
    const of = async (format: string) =>
      (await regie('check', ...onDemo, '--output', format)).out;
    const { findings } = JSON.parse(await of('json'));
    const count = (...verdicts: string[]) =>
      findings.filter(({ verdict }: { verdict: string }) =>
        verdicts.includes(verdict),
      ).length;

    const sarif = JSON.parse(await of('sarif'));
    expect(sarif.version).toBe('2.1.0');
    const [{ tool, results }] = sarif.runs;
    expect(results).toHaveLength(count('violation', 'unknown', 'waived'));
    const known = new Set(tool.driver.rules.map((it: { id: string }) => it.id));
    for (const { ruleId, kind, level, message, locations } of results) {
      expect(known).toContain(ruleId);
      expect(kind === 'open').toBe(level === 'none');
      expect(message.text).not.toBe('');
      expect(locations[0].logicalLocations[0].fullyQualifiedName).toMatch(
        /^[a-z]+:default\//,
      );
    }
    // Forges show a result in the file that it is about, and refuse one without.
    const { physicalLocation } = results.find(
      ({ locations: [{ logicalLocations }] }: { locations: Location[] }) =>
        logicalLocations[0].fullyQualifiedName ===
        'component:default/open-inwoner',
    ).locations[0];
    const file = 'examples/catalog/components-burgerportaal.yaml';
    expect(physicalLocation.artifactLocation.uri).toBe(
      path.relative(process.cwd(), path.join(examples, '..', file)),
    );
    const lines = readFileSync(path.join(examples, '..', file), 'utf8').split(
      '\n',
    );
    const { startLine } = physicalLocation.region;
    expect(lines.slice(startLine - 1, startLine + 3).join(' ')).toContain(
      'name: open-inwoner',
    );

    const junit = await of('junit');
    expect(XMLValidator.validate(junit)).toBe(true);
    expect(junit.match(/<testcase /g)).toHaveLength(findings.length);
    expect(junit.match(/<failure /g)).toHaveLength(count('violation'));
    expect(junit.match(/<skipped /g)).toHaveLength(
      count('unknown', 'waived', 'not-applicable'),
    );
  });

  it('ends with 0 when nothing is violated', async () => {
    const { code, out } = await regie(
      ...['check', '--catalog', path.join(examples, 'catalog')],
      ...['--pack', path.join(__dirname, '__fixtures__/kind.yaml')],
      ...['--output', 'json'],
    );
    expect(code).toBe(0);
    expect(
      JSON.parse(out).findings.every(
        ({ verdict }: { verdict: string }) => verdict === 'compliant',
      ),
    ).toBe(true);
  });

  it.each([
    [['--on', '2026-02-30'], '--on takes a date as YYYY-MM-DD, not 2026-02-30'],
    [['--on', 'morgen'], '--on takes a date as YYYY-MM-DD, not morgen'],
    [['--pack', 'nope'], 'No policy pack nope ships; there are'],
    [['--output', 'xml'], 'Allowed choices are text, json, sarif, junit'],
    [['--waivers', '/nowhere'], 'There is no file or folder /nowhere'],
    [
      ['--waivers', path.join(__dirname, '__fixtures__/long.waivers.yaml')],
      'long.waivers.yaml:13:5 te-lang: from 2026-01-01 up to 2099-01-01 is 26664 days; a waiver holds for at most 366.',
    ],
    [['--nonsense'], "unknown option '--nonsense'"],
  ])('exits with 2 and prints nothing else on %j', async (args, says) => {
    const { code, out, err } = await regie('check', ...onDemo, ...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(says);
  });

  it('exits with 2 when one name is there twice, and not when a file is', async () => {
    const twins = path.join(__dirname, '__fixtures__/twins.catalog.yaml');
    const { code, out, err } = await regie('check', '--catalog', twins);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toBe(
      `regie: component:default/zaken is at ${twins}:4 and at ${twins}:9; give one of them another name, or leave it out.\n`,
    );

    const folder = path.join(examples, 'catalog');
    const both = ['--catalog', folder, path.join(folder, 'apis.yaml')];
    expect((await regie('check', ...both)).code).toBe(1);
  });

  it('exits with 2 and one clear line when there is nothing to check', async () => {
    const { code, out, err } = await regie('check', '--catalog', '/nowhere');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toBe('regie: There is no /nowhere.\n');
  });
});

describe('regie explain', () => {
  it('tells of a rule what it asks, why, by which source and how to mend', async () => {
    const { code, out } = await regie('explain', 'JUR-01', '--lang', 'nl');
    expect(code).toBe(0);
    for (const text of [
      'De aanbieder is in Europese handen',
      'check: item.parent.country in parameters.europeanCountries',
      'applies: definitions.hosted',
      'definitions.ofHostedKind: entity.kind in parameters.hostedKinds &&',
      'definitions.hosted: definitions.ofHostedKind || observed.expected ||',
      'Position paper Digitale autonomie, P-22 en P-84',
      'Verhuis naar een aanbieder met een Europees moederbedrijf',
    ]) {
      expect(out).toContain(text);
    }
    const json = await regie('explain', 'JUR-01', '--output', 'json');
    expect(JSON.parse(json.out)).toMatchObject({
      apiVersion: 'regie.dev/v1',
      rules: [
        {
          rule: 'JUR-01',
          title: { en: expect.any(String) },
          definitions: {
            hosted: expect.stringContaining('definitions.ofHostedKind'),
            ofHostedKind: expect.stringContaining('entity.kind in'),
          },
        },
      ],
    });
  });

  it('tells of a finding its verdict and evidence, by a full or a short name', async () => {
    const ref = 'component:default/open-formulieren';
    const full = await regie('explain', `${ref}#JUR-01`, ...onDemo);
    const short = await regie('explain', 'open-formulieren#JUR-01', ...onDemo);
    expect(full.code).toBe(0);
    expect(full.out).toContain(`${ref} JUR-01: violation`);
    expect(full.out).toContain('Microsoft Corporation');
    expect(full.out).toContain('observed, operationally-tested');
    expect(short.out).toBe(full.out);
  });

  it.each([
    [['NOPE-01'], /no pack has a rule NOPE-01; there is HOST-01/],
    [['open-formuliren#JUR-01'], /perhaps component:default\/open-formulieren/],
    [['open-formulieren#NOPE'], /no pack has a rule NOPE/],
    [['::#JUR-01'], /:: is no entity/],
  ])('exits with 2 on %j', async ([what], says) => {
    const { code, out, err } = await regie('explain', what, ...onDemo);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(says);
    expect(err.length).toBeLessThan(600);
  });
});

describe('regie test', () => {
  const fixtures = path.join(__dirname, '__fixtures__');
  const policies = path.dirname(
    require.resolve('@regie/policies/package.json'),
  );

  it('holds the packs that ship against their tests', async () => {
    const { code, out } = await regie('test', policies);
    expect(code).toBe(0);
    expect(out).toMatch(/^(ok vng-digital-autonomy .*\n)+$/);
  });

  it('names what was expected and what came, and ends with 1', async () => {
    const pack = path.join(fixtures, 'kind.yaml');
    const text = await regie('test', pack);
    expect(text.code).toBe(1);
    expect(text.out.split('\n')).toEqual([
      'ok kind KIND-01 component:default/zaak: a component',
      expect.stringMatching(
        /^FAILED kind KIND-01 component:default\/zaak: .*: .*compliant/,
      ),
      '',
    ]);
    const json = await regie('test', pack, '--output', 'json');
    expect(json.code).toBe(1);
    expect(
      JSON.parse(json.out).results.map(
        ({ failure }: { failure: string | null }) => failure === null,
      ),
    ).toEqual([true, false]);
  });

  it.each([
    ['haven', /no \*\.test\.yaml with tests of haven/],
    ['/nowhere', /No policy pack \/nowhere ships/],
    [path.join(examples, 'waivers.yaml'), /waivers\.yaml:7:1 kind/],
  ])('exits with 2 on %s', async (pack, says) => {
    const { code, out, err } = await regie('test', pack);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(says);
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
