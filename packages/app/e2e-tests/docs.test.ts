// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { expect, test } from '@playwright/test';
import { enter } from './enter';

test('shows the documentation of a component, whose links lead on', async ({
  page,
}) => {
  await enter(page, 'nl');
  await page.goto('/catalog/default/component/regie');
  await page.getByRole('link', { name: 'Docs', exact: true }).click();
  await expect(
    page.getByText('whether policy allows it', { exact: false }).first(),
  ).toBeVisible();
  await page
    .getByRole('table')
    .getByRole('link', { name: 'For developers' })
    .click();
  await expect(page).toHaveURL(/regie\/docs\/developer/);
  await expect(
    page.getByRole('heading', { name: 'For developers: your component' }),
  ).toBeVisible();

  await page.getByRole('link', { name: 'Check before you merge' }).click();
  await expect(
    page.getByRole('heading', { name: 'Check before you merge' }),
  ).toBeInViewport();
});
