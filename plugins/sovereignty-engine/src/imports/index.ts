// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

export { EntityMatcher, SOFTWARECATALOGUS_ANNOTATION } from './matchEntities';
export type { Match } from './matchEntities';
export { readPubliccode } from './readPubliccode';
export type { ReadPubliccodeOptions, ReadStatements } from './readPubliccode';
export { readSoftwarecatalogus } from './readSoftwarecatalogus';
export type { ReadSoftwarecatalogusOptions } from './readSoftwarecatalogus';
