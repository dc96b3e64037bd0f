// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { expect, test } from '@playwright/test';

test.beforeEach(async ({ page }) => {
  await page.goto('/catalog');
  await page.getByRole('button', { name: 'Enter' }).click();
  await expect(page.getByRole('link', { name: 'Open Zaak' })).toBeVisible();
});

test('makes a new component with what the policy asks, in Dutch', async ({
  page,
}) => {
  test.setTimeout(45_000);
  const name = `proef-${Date.now()}`;
  await page.goto('/create/templates/default/nieuw-onderdeel');
  await page.getByLabel('Naam', { exact: false }).first().fill(name);
  await page.getByLabel('Eigenaar', { exact: false }).fill('Platform');
  await page.getByRole('option').first().click();
  await page.getByRole('button', { name: 'Next' }).click();

  // The texts are those of the schema, in the language of the reader.
  await expect(page.getByText('Hoe afhankelijk de gemeente')).toBeVisible();
  await page.getByLabel('Belang', { exact: true }).click();
  await page.getByRole('option', { name: 'critical' }).click();
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(
    page.getByText('Wat kritiek is, moet zeggen bij welke aanbieder').first(),
  ).toBeVisible();

  await page.getByRole('button', { name: 'Add item' }).last().click();
  await page.getByLabel('Aanbieder', { exact: true }).fill('odc-noord');
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByText('Sleutelbeheer').first()).toBeVisible();
  await page.getByRole('button', { name: 'Review' }).click();
  await page.getByRole('button', { name: 'Create' }).click();
  await expect(page.getByText('provider: odc-noord')).toBeVisible();

  // The catalog reads it by itself.
  await expect(async () => {
    await page.goto(`/catalog/default/component/${name}`);
    await expect(page.getByText('team-platform').first()).toBeVisible({
      timeout: 5_000,
    });
  }).toPass({ timeout: 120_000 });
});

test('shows on what and at whom everything runs in the catalog graph', async ({
  page,
}) => {
  await page.goto(
    '/catalog-graph?rootEntityRefs%5B%5D=resource%3Adefault%2Fwaterveld-aks&maxDepth=1',
  );
  const graph = page.getByRole('main');
  await expect(graph.getByText('Microsoft Azure').first()).toBeVisible();
  await expect(graph.getByText('Open Formulieren').first()).toBeVisible();
  await expect(graph.getByText('operatedBy').first()).toBeVisible();
  await expect(graph.getByText('runsOn').first()).toBeVisible();
});
