// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * The findings of Regie in search.
 *
 * @packageDocumentation
 */
export { searchModuleSovereignty as default } from './module';
