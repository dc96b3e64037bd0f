// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, Page, test } from '@playwright/test';
import { enter } from './enter';

/** The folder that `input/app-config.yaml` has the servers read. */
const input = process.env.PLAYWRIGHT_INPUT ?? '';
const file = path.join(input, 'clusters', 'proefcluster', 'alles.yaml');

test.skip(!input, 'npm test starts the servers with the files for this');

/** Time for a reading on a busy machine. */
const SOON = { timeout: 60_000 };

test.beforeEach(async ({ page }) => {
  test.setTimeout(5 * 60_000);
  await enter(page, 'nl');
});

const row = (page: Page, name: string) =>
  page
    .getByRole('row')
    .filter({ has: page.getByRole('link', { name, exact: true }) });

/** Has a cluster read now, and waits until that has ended. */
async function collectNow(page: Page, name: string) {
  await page.goto(`/sovereignty/clusters/${name}`);
  const button = page.getByRole('button', { name: 'Nu verzamelen' });
  const answered = page.waitForResponse(
    response =>
      response.url().endsWith(`/clusters/${name}/collect`) &&
      response.request().method() === 'POST',
  );
  await button.click();
  expect((await answered).status()).toBe(202);
  await expect(page.getByText('Het cluster wordt gelezen …')).toHaveCount(
    0,
    SOON,
  );
}

test('a report of Haven that is too old says so, with those before it', async ({
  page,
}) => {
  await page.goto('/sovereignty/clusters/proefcluster');
  await expect(page.getByText('Rapport te oud')).toBeVisible();
  await expect(
    page.getByText(/Het nieuwste rapport is te oud om op af te gaan/),
  ).toBeVisible();
  await expect(
    page.getByRole('heading', { name: 'Eerdere rapporten' }),
  ).toBeVisible();
  await expect(
    page.getByRole('listitem').filter({ hasText: '13 van 16' }),
  ).toContainText(/2 jun.* 2025.*Voldoet niet aan Haven/);

  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.filter(({ tags }) => tags.includes('wcag2aa'))).toEqual([]);
});

test('a cluster that can no longer be read keeps its view, marked as old, until it can', async ({
  page,
}) => {
  const text = await readFile(file, 'utf8');
  await collectNow(page, 'proefcluster');
  await writeFile(file, 'binnenkort terug');
  try {
    await collectNow(page, 'proefcluster');
    await expect(page.getByText('Oud beeld').first()).toBeVisible(SOON);
    await expect(
      page.getByText(/U ziet het laatste goede beeld/),
    ).toBeVisible();
    await expect(page.getByText(/holds no Kubernetes object/)).toBeVisible();
    await expect(page.getByText('proefbalie').first()).toBeVisible();

    await page.goto('/sovereignty/clusters');
    await expect(row(page, 'proefcluster')).toContainText('Oud beeld');
    await expect(row(page, 'waterveld-odc')).toContainText('Gelezen');
  } finally {
    await writeFile(file, text);
  }
  await collectNow(page, 'proefcluster');
  await page.goto('/sovereignty/clusters');
  await expect(row(page, 'proefcluster')).toContainText('Gelezen');
});

test('a cluster that refuses is asked again when told to, and says what it said', async ({
  page,
}) => {
  await collectNow(page, 'uitwijk-rijk');
  await expect(page.getByText('Niet te lezen').first()).toBeVisible();
  await expect(page.getByText(/127\.0\.0\.1:9 refused/).first()).toBeVisible();
});
