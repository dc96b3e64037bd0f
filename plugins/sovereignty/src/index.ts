// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * The face of Regie: pages, entity tab and card, in Dutch and English.
 *
 * @packageDocumentation
 */
export { sovereigntyPlugin as default } from './plugin';
export { sovereigntyApiRef } from './api';
export { sovereigntyTranslationRef } from './translations';
