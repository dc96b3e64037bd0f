// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * The tie of Regie with the catalog.
 *
 * @packageDocumentation
 */
export { catalogModuleSovereignty as default } from './module';
