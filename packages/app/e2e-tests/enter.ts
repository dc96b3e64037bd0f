// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { expect, Page } from '@playwright/test';

/** The button that lets a guest in, in either language. */
const ENTER = /^(Enter|Verder als gast)$/;

/** Opens the catalog as a guest who reads this language. */
export async function enter(page: Page, language: 'nl' | 'en') {
  await page.addInitScript(
    chosen => localStorage.setItem('language', chosen),
    language,
  );
  await page.goto('/catalog');
  await page.getByRole('button', { name: ENTER }).click();
  // Until the navigation stands, a reload would ask to sign in again.
  await expect(
    page.getByRole('link', { name: /^(Catalogus|Catalog)$/ }).first(),
  ).toBeVisible();
}
