// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

/** From what runs somewhere, or is bought, to who operates it. @public */
export const RELATION_OPERATED_BY = 'operatedBy';
/** The other way round of {@link RELATION_OPERATED_BY}. @public */
export const RELATION_OPERATES = 'operates';
/** From an entity to a cluster that holds its workloads. @public */
export const RELATION_RUNS_ON = 'runsOn';
/** The other way round of {@link RELATION_RUNS_ON}. @public */
export const RELATION_HOSTS = 'hosts';
/** From an entity to a process of the municipality that leans on it. @public */
export const RELATION_SUPPORTS = 'supports';
/** The other way round of {@link RELATION_SUPPORTS}. @public */
export const RELATION_SUPPORTED_BY = 'supportedBy';

/**
 * The relations that Regie adds to the catalog, each with its other direction.
 *
 * @public
 */
export const SOVEREIGNTY_RELATION_PAIRS: readonly (readonly [
  string,
  string,
])[] = [
  [RELATION_OPERATED_BY, RELATION_OPERATES],
  [RELATION_RUNS_ON, RELATION_HOSTS],
  [RELATION_SUPPORTS, RELATION_SUPPORTED_BY],
];
