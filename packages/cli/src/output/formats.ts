// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Finding } from '@regie/plugin-sovereignty-common';
import { CatalogPlaces } from '../loading/loadCatalog';
import { findingsJson } from './findingsJson';
import { findingsJunit } from './findingsJunit';
import { findingsSarif } from './findingsSarif';
import { findingsText } from './findingsText';
import { Language } from './language';

/** How findings are printed, by the name that --output takes. */
export const FORMATS = {
  text: findingsText,
  json: findingsJson,
  sarif: findingsSarif,
  junit: findingsJunit,
} satisfies Record<
  string,
  (
    findings: readonly Finding[],
    lang: Language,
    places: CatalogPlaces,
  ) => string
>;

export type Format = keyof typeof FORMATS;
