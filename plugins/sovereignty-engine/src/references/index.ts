// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

export { CatalogView } from './CatalogView';
export type { CatalogLookup } from './CatalogView';
export { referencesIn } from './referencesIn';
export type { StatedReference } from './referencesIn';
