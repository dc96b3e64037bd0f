// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { expect, test } from '@playwright/test';
import { enter } from './enter';

test('makes a new component with what the policy asks, in Dutch', async ({
  page,
}) => {
  test.setTimeout(240_000);
  await enter(page, 'nl');
  const name = `proef-${Date.now()}`;
  await page.goto('/create/templates/default/nieuw-onderdeel');
  await page.getByLabel(/^Naam/).fill(name);
  // Not the guest's own team: the catalog would open on that team's things.
  await page.getByLabel(/^Eigenaar/).fill('Werkplek');
  await page.getByRole('option').first().click();
  await page.getByRole('button', { name: 'Volgende' }).click();

  // The texts and the choices are those of the schema, in the reader's language.
  await expect(
    page.getByText(/Hoe afhankelijk de gemeente ervan is/),
  ).toBeVisible();
  await page.getByLabel('Belang', { exact: true }).click();
  await expect(page.getByRole('option')).toHaveText([
    '',
    'Kritiek',
    'Belangrijk',
    'Ondersteunend',
  ]);
  await page.getByRole('option', { name: 'Kritiek' }).click();
  await page.getByRole('button', { name: 'Volgende' }).click();
  const refusal = page.getByText(
    /Wat kritiek is, moet zeggen bij welke aanbieder het draait/,
  );
  await expect(refusal.first()).toBeVisible();

  await page.getByRole('button', { name: 'Toevoegen' }).last().click();
  await page.getByLabel('Aanbieder', { exact: true }).fill('ODC');
  await page.getByRole('option', { name: 'ODC-Noord' }).click();
  await page.getByRole('button', { name: 'Volgende' }).click();
  await expect(refusal).toHaveCount(0);
  await page.getByLabel('Beheerder', { exact: true }).click();
  await page.getByRole('option', { name: 'Alleen de gemeente' }).click();
  await page.getByRole('button', { name: 'Controleren' }).click();
  await page.getByRole('button', { name: 'Maken' }).click();
  await expect(page.getByText('provider: odc-noord').first()).toBeVisible();
  await expect(
    page.getByText('holder: customer-exclusive').first(),
  ).toBeVisible();

  // The catalog reads it by itself, and its page shows what was filled in.
  await expect(async () => {
    await page.goto(`/catalog/default/component/${name}/sovereignty`);
    await expect(page.getByText('ODC-Noord').first()).toBeVisible({
      timeout: 8_000,
    });
  }).toPass({ timeout: 180_000 });
});

test('completes an existing component, in English, and shows the text where no repository is known', async ({
  page,
}) => {
  test.setTimeout(90_000);
  await enter(page, 'en');
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto('/create/templates/default/onderdeel-aanvullen');
  await page.getByLabel(/^Onderdeel/).fill('betaalbatch');
  await page.getByRole('option').first().click();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByLabel('Criticality', { exact: true }).click();
  await page.getByRole('option', { name: 'Supporting' }).click();
  await page.getByRole('button', { name: 'Review' }).click();
  await page.getByRole('button', { name: 'Create' }).click();
  await expect(page.getByText('criticality: supporting').first()).toBeVisible();
  await expect(page.getByText('name: betaalbatch').first()).toBeVisible();
});

test('shows on what and at whom everything runs in the catalog graph', async ({
  page,
}) => {
  await enter(page, 'nl');
  await page.goto(
    '/catalog-graph?rootEntityRefs%5B%5D=resource%3Adefault%2Fwaterveld-aks&maxDepth=1',
  );
  const graph = page.getByRole('main');
  await expect(graph.getByText('Microsoft Azure').first()).toBeVisible();
  await expect(graph.getByText('Open Formulieren').first()).toBeVisible();
});
