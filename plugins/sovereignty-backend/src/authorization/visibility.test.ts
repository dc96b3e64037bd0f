// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { mkdir, mkdtemp, rm, writeFile } from 'fs/promises';
import { tmpdir } from 'os';
import path from 'path';
import { TestDatabases } from '@backstage/backend-test-utils';
import {
  catalogConditions,
  createCatalogConditionalDecision,
} from '@backstage/plugin-catalog-backend/alpha';
import {
  AuthorizeResult,
  isPermission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { until } from '../__testUtils__/until';
import { startWithPolicy } from '../__testUtils__/startWithPolicy';

jest.setTimeout(180_000);

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18', 'POSTGRES_17', 'POSTGRES_16', 'POSTGRES_15'],
});

const ANNA = 'user:default/anna';
const BERT = 'user:default/bert';

/** Anna sees all; whoever else sees what he owns, and may do the rest. */
class OwnOnly implements PermissionPolicy {
  async handle(
    { permission }: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    if (
      isPermission(permission, catalogEntityReadPermission) &&
      user?.info.userEntityRef !== ANNA
    ) {
      return createCatalogConditionalDecision(
        permission,
        catalogConditions.isEntityOwner({
          claims: user?.info.ownershipEntityRefs ?? [],
        }),
      );
    }
    return { result: AuthorizeResult.ALLOW };
  }
}

const component = (
  name: string,
  owner: string,
  supplier: string,
  provider: string,
) => `
apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: ${name}
  annotations:
    backstage.io/source-location: url:https://code.example/${name}/
spec:
  type: service
  lifecycle: production
  owner: ${owner}
  sovereignty:
    criticality: important
    supplier: { name: ${supplier} }
    hosting: [{ provider: ${provider}, serviceModel: saas, countries: [NL] }]
---`;

const COMPONENTS = [
  component('zaken', BERT, 'Zaakbouw BV', 'scaleway'),
  component('verborgen', ANNA, 'Zaakbouw BV', 'hetzner'),
  component('stil', ANNA, 'Stille Partij BV', 'hetzner'),
];

const OFTEN = {
  frequency: { seconds: 1 },
  timeout: { minutes: 1 },
  initialDelay: { seconds: 1 },
};

let folder: string;

async function start(id: Parameters<typeof databases.init>[0]) {
  const sources = path.join(folder, 'code');
  const publiccode = async (name: string, text: string) => {
    await mkdir(path.join(sources, name), { recursive: true });
    await writeFile(path.join(sources, name, 'publiccode.yml'), text);
  };
  await publiccode(
    'zaken',
    'publiccodeYmlVersion: "0.4"\nlegal:\n  license: EUPL-1.2\n',
  );
  await publiccode(
    'verborgen',
    'publiccodeYmlVersion: "0.4"\nlegal:\n  license: MIT\n',
  );
  await publiccode('stil', '{ no yaml');
  const catalog = path.join(folder, 'catalog.yaml');
  await writeFile(catalog, COMPONENTS.join(''));
  const running = await startWithPolicy({
    policy: new OwnOnly(),
    databases: {
      catalog: await databases.init(id),
      sovereignty: await databases.init(id),
    },
    catalog,
    sovereignty: {
      notifications: { enabled: false },
      evaluation: { schedule: OFTEN },
      facts: {
        schedule: OFTEN,
        folders: [{ url: 'https://code.example/', folder: sources }],
      },
    },
  });
  const settled = await until(
    async () => ({
      list: (await running.get(ANNA, '/assessments')).body,
      sources: (await running.get(ANNA, '/fact-sources')).body,
    }),
    ({ list, sources: { items } }) =>
      list.totalItems === COMPONENTS.length &&
      items?.some((item: { statements: number }) => item.statements === 4),
  );
  expect(settled.list.totalItems).toBe(COMPONENTS.length);
  return running;
}

const answersTo = (supplier: string, entityRef: string) => `
apiVersion: regie.dev/v1
kind: SupplierAnswers
questionnaire: q1
supplier: ${supplier}
answeredBy: M. de Vries
answeredOn: '2026-05-20'
answers:
  - { entityRef: '${entityRef}', field: dataExport.method, value: self-service }
`;

/** What Bert may not learn, by whatever way. */
const HIDDEN = /verborgen|stil\b|stille/i;

describe.each(databases.eachSupportedId())('a user who sees some on %p', id => {
  let running: Awaited<ReturnType<typeof start>>;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'regie-visible-'));
    running = await start(id);
  });
  afterEach(async () => {
    await running.stop();
    await rm(folder, { recursive: true });
  });

  it('sees of suppliers only what is asked of his own components', async () => {
    const { get } = running;
    const all = await get(ANNA, '/suppliers');
    expect(
      all.body.items.map((item: { id: string; components: number }) => [
        item.id,
        item.components,
      ]),
    ).toEqual([
      // Who hosts something is asked as well.
      ['hetzner', 2],
      ['scaleway', 1],
      ['stille-partij-bv', 1],
      ['zaakbouw-bv', 2],
    ]);
    const whole = await get(ANNA, '/suppliers/zaakbouw-bv/questions');
    expect(whole.body.components).toHaveLength(2);

    const own = await get(BERT, '/suppliers');
    const form = await get(BERT, '/suppliers/zaakbouw-bv/questions');
    expect(own.body.items).toEqual([
      expect.objectContaining({ id: 'scaleway', components: 1 }),
      expect.objectContaining({
        id: 'zaakbouw-bv',
        components: 1,
        questions: form.body.components[0].questions.length,
      }),
    ]);
    expect(own.body.items[1].questions).toBeLessThan(
      all.body.items[3].questions,
    );
    expect(form.body.components).toEqual([
      expect.objectContaining({ entityRef: 'component:default/zaken' }),
    ]);
    const texts = [own.text, form.text];
    for (const format of ['markdown', 'answers']) {
      for (const lang of ['nl', 'en']) {
        const { text } = await get(
          BERT,
          `/suppliers/zaakbouw-bv/questions?format=${format}&lang=${lang}`,
        );
        expect(text).toMatch(/zaken/);
        texts.push(text);
      }
    }
    expect(texts.join('\n')).not.toMatch(HIDDEN);

    // A supplier of others is answered as one that nobody names.
    const { status, body } = await get(
      BERT,
      '/suppliers/stille-partij-bv/questions',
    );
    const nobody = await get(BERT, '/suppliers/nobody/questions');
    expect([status, nobody.status]).toEqual([404, 404]);
    expect(body.error.message.replace('stille-partij-bv', 'nobody')).toBe(
      nobody.body.error.message,
    );
  });

  it('brings in no answers about what he may not see, nor learns of it that way', async () => {
    const { get, post } = running;
    const about = (ref: string) =>
      post(
        BERT,
        '/suppliers/zaakbouw-bv/answers',
        answersTo('zaakbouw-bv', ref),
      );
    const hidden = await about('component:default/verborgen');
    const absent = await about('component:default/bestaatniet');
    expect([hidden.status, absent.status]).toEqual([422, 422]);
    expect(hidden.text.replaceAll('verborgen', 'bestaatniet')).toBe(
      absent.text,
    );
    const other = await post(
      BERT,
      '/suppliers/stille-partij-bv/answers',
      answersTo('stille-partij-bv', 'component:default/stil'),
    );
    expect(other.status).toBe(404);
    const { body } = await get(ANNA, '/fact-sources');
    expect(body.items.map((item: { id: string }) => item.id)).toEqual([
      'publiccode',
    ]);

    expect((await about('component:default/zaken')).status).toBe(200);
  });

  it('sees of sources the counts and mistakes of his own components', async () => {
    const { get, post } = running;
    const given = await post(
      ANNA,
      '/suppliers/stille-partij-bv/answers',
      answersTo('stille-partij-bv', 'component:default/stil'),
    );
    expect(given.status).toBe(200);
    const all = await get(ANNA, '/fact-sources');
    expect(all.body.items).toMatchObject([
      {
        id: 'publiccode',
        state: 'partial',
        statements: 4,
        entities: 2,
        problems: [{ entityRef: 'component:default/stil' }],
      },
      { id: 'supplier:stille-partij-bv', statements: 1 },
    ]);
    const own = await get(BERT, '/fact-sources');
    expect(own.body.items).toMatchObject([
      { id: 'publiccode', statements: 2, entities: 1, problems: [] },
    ]);
    expect(own.text).not.toMatch(HIDDEN);
  });

  it('sees of providers how many of his own components lean on them', async () => {
    const { get } = running;
    const counted = async (user: string) => {
      const { body } = await get(user, '/providers');
      return body.items
        .filter((item: { components: number }) => item.components > 0)
        .map((item: { id: string; components: number }) => [
          item.id,
          item.components,
        ]);
    };
    expect(await counted(ANNA)).toEqual([
      ['hetzner', 2],
      ['scaleway', 1],
    ]);
    expect(await counted(BERT)).toEqual([['scaleway', 1]]);
    const hetzner = await get(BERT, '/providers/hetzner');
    expect(hetzner.body.provider.components).toBe(0);
    const list = await get(BERT, '/assessments?provider=hetzner');
    expect(list.body).toMatchObject({ items: [], totalItems: 0 });
    expect(JSON.stringify(list.body.facets.providers)).not.toMatch(/hetzner/);
    expect(`${hetzner.text}${list.text}`).not.toMatch(HIDDEN);
    const completeness = await get(BERT, '/assessments/completeness?by=owner');
    expect(completeness.body.items).toMatchObject([{ entities: 1 }]);
    expect(
      (await get(BERT, '/assessments/by-name/component/default/verborgen'))
        .status,
    ).toBe(404);
  });
});
