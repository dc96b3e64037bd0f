// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { LocalizedText } from '@regie/plugin-sovereignty-common';
import { FrameworkFile, SealCriterion } from './frameworkSchema';

/**
 * One version of the EU Cloud Sovereignty Framework: weights, criteria with
 * their answers, and the names of the levels.
 *
 * @public
 */
export interface SealFramework {
  readonly id: string;
  readonly version: string;
  readonly title: LocalizedText;
  /** Id of its criteria, which several versions can share. */
  readonly criteria: string;
  readonly asOf: string;
  readonly sources: readonly string[];
  /** What a perfect objective counts as in the score. */
  readonly pointsPerObjective: number;
  /** Share of answered criteria, 0 to 1, from which a level may be shown. */
  readonly completenessForLevel: number;
  /** Names of SEAL-0 to SEAL-4, in that order. */
  readonly levels: readonly LocalizedText[];
  readonly objectives: readonly SealObjective[];
}

/** @public */
export interface SealObjective {
  readonly id: string;
  /** Share of the score in per cent. */
  readonly weight: number;
  readonly title: LocalizedText;
  readonly asks: LocalizedText;
  readonly criteria: readonly SealCriterion[];
}

export function frameworkOf(
  file: FrameworkFile,
  criteria: readonly SealCriterion[],
): SealFramework {
  const { objectives, levels, ...rest } = file;
  return {
    id: rest.id,
    version: rest.version,
    title: rest.title,
    criteria: rest.criteria,
    asOf: rest.asOf,
    sources: rest.sources,
    pointsPerObjective: rest.pointsPerObjective,
    completenessForLevel: rest.completenessForLevel,
    levels: [...levels]
      .sort((a, b) => a.seal - b.seal)
      .map(({ title }) => title),
    objectives: objectives.map(objective => ({
      ...objective,
      criteria: criteria.filter(c => c.objective === objective.id),
    })),
  };
}
