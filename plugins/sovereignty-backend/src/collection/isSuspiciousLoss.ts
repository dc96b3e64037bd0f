// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

/** When a loss is large enough not to be believed at once. */
export interface LossLimits {
  readonly holdAboveLoss: number;
  readonly holdFromWorkloads: number;
}

/**
 * Whether nearly all workloads are gone at once. That is rarely true, and
 * believing it would clear every violation of the cluster.
 */
export function isSuspiciousLoss(
  before: number,
  after: number,
  { holdAboveLoss, holdFromWorkloads }: LossLimits,
): boolean {
  if (before < holdFromWorkloads) return false;
  return (before - after) / before >= holdAboveLoss;
}
