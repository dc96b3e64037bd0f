// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import AxeBuilder from '@axe-core/playwright';
import { expect, Page, test } from '@playwright/test';

/** WCAG 2.2 AA and what it builds on. */
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * React's warnings while developing about components of Backstage and Material
 * UI are theirs to mend; those about ours count.
 */
function isTheirs(message: string): boolean {
  if (/findDOMNode is deprecated/.test(message)) return true;
  return (
    message.startsWith('Warning: ') &&
    !message.includes('/plugins/sovereignty/')
  );
}

/** The button that lets a guest in, in either language. */
const ENTER = /^(Enter|Verder als gast)$/;

let complaints: string[] = [];

test.beforeEach(async ({ page }) => {
  complaints = [];
  page.on('console', message => {
    if (message.type() === 'error' && !isTheirs(message.text())) {
      complaints.push(message.text());
    }
  });
  page.on('pageerror', error => complaints.push(error.message));
  await page.goto('/catalog');
  await page.getByRole('button', { name: ENTER }).click();
  await expect(page.getByRole('button', { name: ENTER })).toHaveCount(0);
});

test.afterEach(() => {
  expect(complaints).toEqual([]);
});

/** What axe finds in our own part of the page; the frame is Backstage's. */
async function violations(page: Page, part: string): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .withTags(WCAG)
    .include(part)
    .analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(node => `${id}: ${node.html}`),
  );
}

test('leads from the catalog to the rule, the proof, the parent and the law', async ({
  page,
}) => {
  await page.getByRole('link', { name: 'Open Formulieren' }).first().click();
  await expect(page.getByText('Alle bevindingen en bewijs')).toBeVisible();
  await page.getByText('Alle bevindingen en bewijs').click();

  await expect(
    page.getByRole('heading', { name: 'Bevindingen' }),
  ).toBeVisible();
  const finding = page.getByRole('button', {
    name: /De aanbieder is in Europese handen/,
  });
  await expect(finding).toContainText('Schending');
  await expect(finding).toContainText('Microsoft Corporation');
  await expect(finding).toContainText('CLOUD Act');
  // Only the heaviest finding stands open, and the packs decide which that is.
  if ((await finding.getAttribute('aria-expanded')) !== 'true') {
    await finding.click();
  }
  await expect(
    page
      .getByText(/Deployment burgerportaal\/open-formulieren @ waterveld-aks/)
      .first(),
  ).toBeVisible();
  await expect(
    page.getByText(/Node aks-.* @ waterveld-aks: spec.providerID/).first(),
  ).toBeVisible();
  await expect(page.getByText('Wat te doen').first()).toBeVisible();
  expect(await violations(page, 'main')).toEqual([]);
});

test('says unknown, not compliant, of what runs on a cluster that was not read', async ({
  page,
}) => {
  await page.goto('/catalog/default/component/uitkeringen-api/sovereignty');
  await expect(
    page.getByText('Cluster uitwijk-rijk kon niet worden gelezen').first(),
  ).toBeVisible();
  const finding = page.getByRole('button', {
    name: /De aanbieder is in Europese handen/,
  });
  await expect(finding).toContainText('Onbekend');
  // Nothing that leans on where it runs; what is declared may well be in order.
  await expect(
    page.getByRole('button', {
      name: /Voldoet.*(Europese handen|Bekend is wie|in Europa|tweede)/,
    }),
  ).toHaveCount(0);
});

test('narrows and orders the list, and keeps the view in the address', async ({
  page,
}) => {
  await page.goto('/sovereignty');
  const table = page.getByRole('table', { name: 'Beoordeelde onderdelen' });
  await expect(table.getByRole('row')).not.toHaveCount(1);
  await page.getByRole('button', { name: /Ontheven/ }).click();
  await expect(page).toHaveURL(/verdict=waived/);
  await expect(table.getByRole('row')).toHaveCount(2);
  await expect(
    table.getByRole('link', { name: 'Microsoft 365' }),
  ).toBeVisible();

  await page.getByRole('button', { name: 'Filters wissen' }).click();
  await table.getByRole('button', { name: 'Naam' }).click();
  await expect(page).toHaveURL(/sort=name/);
  await expect(table.getByRole('row').nth(1)).toContainText('Betaalbatch');
  expect(await violations(page, 'article, main')).toEqual([]);
});

test('shows which clusters were read, and the packs in force', async ({
  page,
}) => {
  await page.goto('/sovereignty/clusters');
  await expect(page.getByText(/127\.0\.0\.1:9 refused/)).toBeVisible();
  await page.getByRole('link', { name: 'waterveld-scaleway' }).click();
  await expect(page).toHaveURL(/clusters\/waterveld-scaleway/);
  await expect(page).toHaveTitle(/waterveld-scaleway \| Clusters/);
  await expect(
    page.getByRole('heading', { name: 'Waar de nodes staan' }),
  ).toBeVisible();
  await expect(
    page.getByText(/Haven zegt niets over soevereiniteit/),
  ).toBeVisible();
  await page.goto('/sovereignty/policy');
  await expect(page.getByText(/JUR-01:/)).toBeVisible();
});

const PAGES = [
  '/sovereignty',
  '/sovereignty/clusters',
  '/sovereignty/clusters/waterveld-aks',
  '/sovereignty/clusters/uitwijk-rijk',
  '/sovereignty/providers',
  '/sovereignty/completeness',
  '/sovereignty/policy',
  '/catalog/default/component/open-formulieren/sovereignty',
];
const WAYS = [
  { language: 'nl', theme: 'light', width: 1280 },
  { language: 'nl', theme: 'dark', width: 320 },
  { language: 'en', theme: 'light', width: 320 },
  { language: 'en', theme: 'dark', width: 1280 },
];

for (const { language, theme, width } of WAYS) {
  test(`can be used by everybody: ${language}, ${theme}, ${width} wide`, async ({
    page,
  }) => {
    await page.evaluate(
      ([l, t]) => {
        localStorage.setItem('language', l);
        localStorage.setItem('theme', t);
      },
      [language, theme],
    );
    await page.setViewportSize({ width, height: 800 });
    // Eight pages in one go.
    test.slow();
    for (const path of PAGES) {
      await page.goto(path);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await expect(
        page.getByRole('heading', { level: 2 }).first(),
      ).toBeVisible();
      await expect(
        page.getByRole('status', { name: /^(Loading|Bezig met laden)$/ }),
      ).toHaveCount(0);
      expect([path, await violations(page, 'article, main')]).toEqual([
        path,
        [],
      ]);
      // Reflow: nothing but tables in a region of their own scrolls sideways.
      const excess = await page.evaluate(
        () =>
          document.documentElement.scrollWidth -
          document.documentElement.clientWidth,
      );
      expect([path, Math.max(0, excess)]).toEqual([path, 0]);
    }
  });
}

test('speaks English to who asks for it', async ({ page }) => {
  await page.evaluate(() => localStorage.setItem('language', 'en'));
  await page.goto('/sovereignty');
  await expect(
    page.getByRole('heading', { name: 'Sovereignty' }),
  ).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(
    page.getByRole('button', { name: /Violation/ }).first(),
  ).toBeVisible();
});
