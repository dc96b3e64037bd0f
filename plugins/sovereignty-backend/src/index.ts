// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * The memory of Regie: collects clusters, keeps verdicts and serves them.
 *
 * @packageDocumentation
 */
export { sovereigntyPlugin as default } from './plugin';
export {
  createWaiverConditionalDecision,
  waiverConditions,
  waiverResourceRef,
} from './waivers/waiverPermissions';
export type { WaiverFilter, WaiverResource } from './waivers/waiverPermissions';
