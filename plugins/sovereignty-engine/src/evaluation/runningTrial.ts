// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { EntityFacts } from '../facts';
import { PolicyPack } from '../policy';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * The last day of the trial that an entity is, as long as that lasts: the pack
 * has to know its lifecycle as one of a trial, and the end may not be further
 * off than the pack allows, or every finding could be put off for ever.
 */
export function runningTrial(
  { experiments }: PolicyPack,
  { declaration, variables }: EntityFacts,
  on: string,
): string | undefined {
  const until = declaration?.values.experiment?.until;
  const { lifecycle } = variables.entity as { lifecycle?: string };
  if (!experiments || until === undefined || until < on) return undefined;
  if (!experiments.lifecycles.includes(lifecycle ?? '')) return undefined;
  const daysLeft = (Date.parse(until) - Date.parse(on)) / DAY_MS;
  return daysLeft <= experiments.maximumDays ? until : undefined;
}
