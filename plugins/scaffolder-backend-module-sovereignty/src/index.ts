// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Actions of Regie for templates.
 *
 * @packageDocumentation
 */
export { scaffolderModuleSovereignty as default } from './module';
