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
  '/sovereignty/providers/azure',
  '/sovereignty/suppliers',
  '/sovereignty/suppliers/azure',
  '/sovereignty/sources',
  '/sovereignty/completeness',
  '/sovereignty/waivers',
  '/sovereignty/waivers/ontheffing-2026-004',
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
    // Each page is loaded anew and searched through by axe.
    test.setTimeout(PAGES.length * 30_000);
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

/** The day that it is for the demo municipality; Swedish is written as ISO 8601 has it. */
function dayInAmsterdam(): string {
  return new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Amsterdam',
  }).format(new Date());
}

/** Signs out and goes on as somebody else. */
async function become(page: Page, name: string) {
  await page.evaluate(() => localStorage.removeItem('regie:demo-person'));
  await page.goto('/catalog');
  const choice = page.getByRole('button', { name: `Verder als ${name}` });
  await choice.click();
  await expect(choice).toHaveCount(0);
}

const FORMS = '/catalog/default/component/open-formulieren/sovereignty';

/** Asks for a waiver of today only; gives the mark of the decision. */
async function askForWaiver(page: Page): Promise<string> {
  await page.goto(FORMS);
  await page
    .getByRole('button', { name: /De aanbieder is in Europese handen/ })
    .click();
  await page
    .getByRole('button', { name: 'Ontheffing aanvragen' })
    .last()
    .click();
  const dialog = page.getByRole('dialog', { name: 'Ontheffing aanvragen' });
  await dialog.getByRole('button', { name: 'Aanvragen' }).click();
  await expect(dialog.getByText('Vul dit in.')).toHaveCount(5);
  expect(await violations(page, '[role=dialog]')).toEqual([]);

  await dialog.getByLabel(/^Reden/).fill('De aanbesteding loopt.');
  await dialog.getByLabel(/^Overwogen alternatieven/).fill('Scaleway');
  await dialog.getByLabel(/^Verantwoordelijke/).fill('CIO');
  const decision = `Besluit ${Date.now()}`;
  await dialog.getByLabel(/^Kenmerk van het besluit/).fill(decision);
  const today = dayInAmsterdam();
  await dialog.getByLabel(/^Laatste dag/).fill('2099-12-31');
  await expect(
    dialog.getByText(/dat een ontheffing|die een ontheffing/),
  ).toBeVisible();
  await dialog.getByLabel(/^Laatste dag/).fill(today);
  await dialog.getByRole('button', { name: 'Aanvragen' }).click();
  await expect(dialog).toHaveCount(0);
  await page.getByRole('link', { name: decision }).first().click();
  await expect(page.getByText('Wacht op besluit')).toBeVisible();
  return decision;
}

/** Takes a decision on the waiver of this page. */
async function decide(page: Page, verb: string) {
  await page.getByRole('button', { name: verb }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('Besproken in het beleidsoverleg.');
  expect(await violations(page, '[role=dialog]')).toEqual([]);
  await dialog.getByRole('button', { name: verb }).click();
  await expect(dialog).toHaveCount(0);
}

test('lets nobody decide on a request of his own, whatever he may', async ({
  page,
}) => {
  await askForWaiver(page);
  await expect(
    page.getByText('Een ander moet erover besluiten', { exact: false }),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: 'Verlenen' })).toHaveCount(0);
});

test('lets an owner ask for a waiver and a policy officer grant and end it', async ({
  page,
}) => {
  test.slow();
  const verdict = page.getByRole('button', {
    name: /De aanbieder is in Europese handen/,
  });
  await become(page, 'Noor Bakker');
  await askForWaiver(page);
  await expect(page.getByRole('button', { name: 'Verlenen' })).toHaveCount(0);
  const waiver = page.url();

  await become(page, 'Ilse Dekker');
  await page.goto(waiver);
  await decide(page, 'Verlenen');
  await expect(page.getByText('Verleend').first()).toBeVisible();
  expect(await violations(page, 'main')).toEqual([]);
  await page.goto(FORMS);
  await expect(verdict).toContainText('Ontheven', { timeout: 60_000 });
  // It is not hers, so she asks for nothing.
  await verdict.click();
  await expect(
    page.getByRole('button', { name: 'Ontheffing aanvragen' }),
  ).toHaveCount(0);

  await page.goto(waiver);
  await decide(page, 'Intrekken');
  await page.goto(FORMS);
  await expect(verdict).toContainText('Schending', { timeout: 60_000 });
});

test('shows what is confidential to nobody but those who may see it', async ({
  page,
}) => {
  const table = page.getByRole('table', { name: 'Beoordeelde onderdelen' });
  const secret = table.getByRole('link', { name: 'Klantregie' });
  await page.goto('/sovereignty?text=klantregie');
  await expect(secret).toBeVisible();

  await become(page, 'Noor Bakker');
  await page.goto('/sovereignty?text=klantregie');
  await expect(page.getByText('Niets voldoet aan deze filters.')).toBeVisible();
  await expect(secret).toHaveCount(0);
});

test('tells what changed, in a chart, in figures and by the day', async ({
  page,
}) => {
  await page.goto('/sovereignty');
  await page.getByRole('button', { name: 'Verloop van de oordelen' }).click();
  await expect(
    page.getByRole('group', { name: /Aantal oordelen/ }),
  ).toBeVisible();
  expect(await violations(page, 'main')).toEqual([]);
  await page.getByRole('button', { name: 'Als tabel tonen' }).click();
  await expect(
    page.getByRole('table', { name: 'Verloop van de oordelen' }),
  ).toBeVisible();

  const day = dayInAmsterdam();
  await page.goto(
    `/catalog/default/component/open-formulieren/sovereignty?on=${day}`,
  );
  await expect(
    page.getByRole('table', { name: /Oordelen aan het eind van/ }),
  ).toContainText('JUR-01');
});

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
