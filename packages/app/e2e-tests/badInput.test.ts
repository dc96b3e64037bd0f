// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, Page, test } from '@playwright/test';
import { enter } from './enter';

/** The folder that `input/app-config.yaml` has the servers read. */
const input = process.env.PLAYWRIGHT_INPUT ?? '';

test.skip(!input, 'npm test starts the servers with the files for this');

/** Time for what is read anew every half minute, and judged after that. */
const PATIENCE = 150_000;

test.beforeEach(async ({ page }) => {
  test.setTimeout(2 * PATIENCE + 60_000);
  await enter(page, 'nl');
});

/** Loads a page until it shows what is there once the backend has seen it. */
async function eventually(page: Page, url: string, look: () => Promise<void>) {
  await expect(async () => {
    await page.goto(url);
    await look();
  }).toPass({ timeout: PATIENCE });
}

/** Spoils a file for the time of a test. */
async function withSpoiled(
  file: string,
  spoil: (text: string) => string,
  look: () => Promise<void>,
) {
  const text = await readFile(file, 'utf8');
  await writeFile(file, spoil(text));
  try {
    await look();
  } finally {
    await writeFile(file, text);
  }
}

/** What nothing of this may touch. */
async function othersAreJudged(page: Page) {
  await page.goto('/catalog/default/component/open-formulieren/sovereignty');
  await expect(
    page.getByRole('button', { name: /De aanbieder is in Europese handen/ }),
  ).toContainText('Microsoft Corporation');
}

const SOON = { timeout: 8_000 };

test.describe('a policy pack with a mistake', () => {
  const file = path.join(input, 'policies', 'proefpakket.yaml');

  for (const { mistake, spoil, told } of [
    {
      mistake: 'of syntax',
      spoil: (text: string) => text.replace('rules:', 'rules: ['),
      told: /proefpakket\.yaml:\d+:\d+/,
    },
    {
      mistake: 'of type in a rule',
      spoil: (text: string) =>
        text.replace('item.provider != ""', 'item.provider > 3'),
      told: /proefpakket\.yaml:\d+:\d+ PROEF-01/,
    },
  ]) {
    test(`${mistake} is named with its place, and the last good one stays in force`, async ({
      page,
    }) => {
      // The page itself is an article too.
      const pack = page
        .getByRole('article')
        .filter({ has: page.getByRole('heading', { name: 'Proefpakket' }) })
        .last();
      const line = pack.getByRole('listitem').filter({ hasText: told });
      await withSpoiled(file, spoil, async () => {
        await eventually(page, '/sovereignty/policy', () =>
          expect(line).toBeVisible(SOON),
        );
        await expect(pack).toContainText(
          'De laatste goede versie blijft gelden.',
        );
        await expect(pack).toContainText(
          'PROEF-01: De proefopstelling heeft een plek',
        );

        await page.goto(
          '/catalog/default/component/proefopstelling/sovereignty',
        );
        await expect(
          page.getByRole('button', { name: /De proefopstelling heeft/ }),
        ).toContainText('Voldoet');
        await othersAreJudged(page);
      });
      await eventually(page, '/sovereignty/policy', async () => {
        await expect(pack).toBeVisible(SOON);
        await expect(line).toHaveCount(0, SOON);
      });
    });
  }
});

/** With what stands there, what is allowed and what was likely meant. */
const MISTAKES = [
  'spec.sovereignty.criticality is "suporting"; allowed are critical, important, supporting. Did you mean "supporting"?',
  'spec.sovereignty.hosting[0].serviceModel is "ias"; allowed are saas, paas, iaas, on-premises. Did you mean "iaas"?',
  'spec.sovereignty.exitplan is not a known key; known are',
];

/** The same as the tab says it in Dutch; the catalog itself has one language. */
const FOUTEN = [
  'spec.sovereignty.criticality is "suporting"; toegestaan is critical, important, supporting. Is "supporting" bedoeld?',
  'spec.sovereignty.hosting[0].serviceModel is "ias"; toegestaan is saas, paas, iaas, on-premises. Is "iaas" bedoeld?',
  'spec.sovereignty.exitplan is geen bekend veld; bekend zijn',
];

function spoilEntity(text: string): string {
  return text
    .replace('criticality: supporting', 'criticality: suporting')
    .replace('serviceModel: iaas', 'serviceModel: ias')
    .concat('    exitplan: none\n');
}

async function showsAllMistakes(page: Page, name: string) {
  await eventually(page, `/catalog/default/component/${name}`, async () => {
    for (const mistake of MISTAKES) {
      await expect(page.getByText(mistake).first()).toBeVisible(SOON);
    }
  });
  await eventually(
    page,
    `/catalog/default/component/${name}/sovereignty`,
    async () => {
      const box = page
        .getByRole('alert')
        .filter({ hasText: 'De opgave bevat fouten.' });
      await expect(box.getByRole('listitem')).toHaveCount(FOUTEN.length, SOON);
      for (const mistake of FOUTEN) {
        await expect(box).toContainText(mistake);
      }
    },
  );
}

test.describe('an entity with three mistakes', () => {
  const file = path.join(input, 'catalog', 'proefopstelling.yaml');

  test('shows all three with their fix, until they are mended', async ({
    page,
  }) => {
    await withSpoiled(file, spoilEntity, async () => {
      await showsAllMistakes(page, 'proefopstelling');
      await othersAreJudged(page);
      await expect(page.getByText('De opgave bevat fouten.')).toHaveCount(0);
    });
    await eventually(
      page,
      '/catalog/default/component/proefopstelling/sovereignty',
      async () => {
        await expect(page.getByText('ODC-Noord').first()).toBeVisible(SOON);
        await expect(page.getByText('De opgave bevat fouten.')).toHaveCount(
          0,
          SOON,
        );
      },
    );
  });

  test('is in the catalog with them when it is new', async ({ page }) => {
    const name = `nieuwkomer-${Date.now()}`;
    const text = await readFile(file, 'utf8');
    const another = path.join(input, 'catalog', `${name}.yaml`);
    await writeFile(
      another,
      spoilEntity(text.replaceAll(/proefopstelling/gi, name)),
    );
    try {
      await showsAllMistakes(page, name);
    } finally {
      await rm(another);
    }
  });
});

test('says of a snapshot that is not Kubernetes and of a refused connection that they are, and reads the others', async ({
  page,
}) => {
  await page.goto('/sovereignty/clusters');
  const row = (name: string) =>
    page
      .getByRole('row')
      .filter({ has: page.getByRole('link', { name, exact: true }) });
  await expect(row('geen-kubernetes')).toContainText(
    /geen-kubernetes.* holds no Kubernetes object/,
  );
  await expect(row('uitwijk-rijk')).toContainText('127.0.0.1:9 refused');
  for (const name of ['waterveld-aks', 'waterveld-odc', 'waterveld-scaleway']) {
    await expect(row(name)).toContainText('Gelezen');
  }
  await othersAreJudged(page);

  await page.goto('/sovereignty/clusters/geen-kubernetes');
  await expect(page.getByText('Niet te lezen').first()).toBeVisible();
});
