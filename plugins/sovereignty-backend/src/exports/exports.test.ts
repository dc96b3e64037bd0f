// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { TestDatabases } from '@backstage/backend-test-utils';
import { hostedAt, startLandscape } from '../__testUtils__/startLandscape';
import { until } from '../__testUtils__/until';

jest.setTimeout(180_000);

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18', 'POSTGRES_17', 'POSTGRES_16', 'POSTGRES_15'],
});

/** More than one page of the export. */
const MANY = 450;

const ANNA = 'user:default/anna';
const CARLA = 'user:default/carla';

const EVIL = '=HYPERLINK("https://evil.example";"klik")';

async function start(knex: Awaited<ReturnType<typeof databases.init>>) {
  const entities = [
    hostedAt('azure', 'evil', { title: EVIL }),
    hostedAt('scaleway', 'accent', { title: 'Café "Zaken"; enz.' }),
    ...Array.from({ length: MANY }, (_unused, at) =>
      hostedAt(at % 2 ? 'azure' : 'scaleway', `zaak-${at}`),
    ),
  ];
  const landscape = await startLandscape({
    entities,
    databases: { sovereignty: knex },
    sovereignty: { notifications: { enabled: false } },
    sees: ({ metadata }, user) => user === ANNA || metadata.name === 'accent',
  });
  await until(
    () => landscape.get('/sovereignty/assessments'),
    ({ body }) => body.totalItems === entities.length,
  );
  return landscape;
}

const lines = (text: string) => text.trimEnd().split('\r\n');

describe.each(databases.eachSupportedId())('exports on %p', id => {
  it('gives all that the list has, to whom may see it, and nothing that runs', async () => {
    const { get, stop } = await start(await databases.init(id));
    const path = '/sovereignty/assessments/export';

    const csv = await get(`${path}?format=csv&lang=nl`);
    expect(csv.headers['content-type']).toMatch(/^text\/csv/);
    expect(csv.headers['content-disposition']).toContain('onderdelen.csv');
    expect(csv.text.charCodeAt(0)).toBe(0xfeff);
    expect(lines(csv.text)).toHaveLength(MANY + 3);
    expect(lines(csv.text)[0]).toMatch(/^\uFEFFVerwijzing;Naam;Soort;/);
    expect(csv.text).toContain('"Café ""Zaken""; enz."');
    expect(csv.text).toContain(
      `component:default/evil;"'=HYPERLINK(""https://evil.example"";""klik"")";`,
    );
    // As many distinct rows as there are: no page twice, none left out.
    const refs = lines(csv.text)
      .slice(1)
      .map(line => line.split(';')[0]);
    expect(new Set(refs).size).toBe(MANY + 2);

    const english = await get(`${path}?format=csv&lang=en&text=accent`);
    expect(lines(english.text)).toHaveLength(2);
    expect(english.text).toContain('Reference,Name,Kind,');

    const list = await get('/sovereignty/assessments?provider=azure&limit=1');
    const json = await get(`${path}?provider=azure`);
    expect(json.headers['content-type']).toMatch(/^application\/json/);
    expect(json.body.items).toHaveLength(list.body.totalItems);
    expect(json.body.items).toContainEqual(list.body.items[0]);

    const findings = await get(
      '/sovereignty/findings/export?rule=JUR-01&verdict=violation',
    );
    expect(findings.body.items).toHaveLength(list.body.totalItems);
    for (const { finding } of findings.body.items) {
      expect(finding).toMatchObject({ rule: 'JUR-01', verdict: 'violation' });
    }
    const words = await get(
      '/sovereignty/findings/export?rule=JUR-01&format=csv&lang=nl',
    );
    expect(lines(words.text)[0]).toContain('Oordeel;Ernst;');
    expect(words.text).toContain(';schending;');

    // Who may see one entity gets one.
    const hers = await get(path, CARLA);
    expect(hers.body.items.map((it: { name: string }) => it.name)).toEqual([
      'accent',
    ]);
    const herFindings = await get('/sovereignty/findings/export', CARLA);
    expect(
      new Set(
        herFindings.body.items.map(
          (it: { entity: { name: string } }) => it.entity.name,
        ),
      ),
    ).toEqual(new Set(['accent']));

    // What is no filter is refused; what is SQL is a value like another.
    for (const query of [
      'limit=5',
      'sort=name',
      'format=xlsx',
      'lang=de',
      'verdict=nonsense',
    ]) {
      expect({ query, status: (await get(`${path}?${query}`)).status }).toEqual(
        { query, status: 400 },
      );
    }
    const sql = encodeURIComponent("x' or 1=1 --");
    for (const key of ['owner', 'rule', 'provider', 'text']) {
      const answer = await get(`${path}?${key}=${sql}`);
      expect(answer.body).toEqual({ items: [] });
    }
    await stop();
  });
});
