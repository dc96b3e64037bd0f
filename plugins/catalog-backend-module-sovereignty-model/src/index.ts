// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * The words of Regie as a layer of the catalog model.
 *
 * @packageDocumentation
 */
export { catalogModuleSovereigntyModel as default } from './module';
export { sovereigntyModelLayer } from './sovereigntyModelLayer';
