// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * The memory of Regie: collects clusters, keeps verdicts and serves them.
 *
 * @packageDocumentation
 */
export { sovereigntyPlugin as default } from './plugin';
