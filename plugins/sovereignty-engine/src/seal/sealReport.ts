// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  GivenSealAnswer,
  SealQuestion,
  SealReport,
} from '@regie/plugin-sovereignty-common';
import { SealCriterion } from './frameworkSchema';
import { judgeSheet } from './judgeSheet';
import { SealFramework } from './SealFramework';

/** The level that is asked for, by objective. */
export type SealMinimums = (objective: string) => number | null;

/**
 * Answers held against one version of the framework, with every question beside
 * what was answered to it. Without answers it is the questionnaire of a tender:
 * the minimum of each objective and the questions that decide it.
 *
 * @public
 */
export function sealReport(
  framework: SealFramework,
  answers: readonly GivenSealAnswer[],
  minimumOf: SealMinimums,
): SealReport {
  const { id, version, title, asOf, sources, levels } = framework;
  return {
    framework: id,
    ...{ version, title, asOf },
    sources: [...sources],
    levels: [...levels],
    objectives: framework.objectives.map(objective => {
      const minimum = minimumOf(objective.id);
      return {
        objective: objective.id,
        title: objective.title,
        asks: objective.asks,
        weight: objective.weight,
        minimum,
        questions: objective.criteria.map(criterion =>
          questionOf(criterion, answers, minimum),
        ),
      };
    }),
    evidenced: judgeSheet(
      framework,
      answers.filter(({ evidenced }) => evidenced),
    ),
    claimed: judgeSheet(framework, answers),
  };
}

function questionOf(
  criterion: SealCriterion,
  answers: readonly GivenSealAnswer[],
  minimum: number | null,
): SealQuestion {
  return {
    criterion: criterion.id,
    title: criterion.title,
    unsure: criterion.unsure ?? null,
    answers: [...criterion.answers],
    suffices: sufficing(criterion, minimum),
    given: answers.filter(answer => answer.criterion === criterion.id),
  };
}

/** From which answer on the minimum is met; nothing when every answer meets it. */
function sufficing(
  { answers }: SealCriterion,
  minimum: number | null,
): number | null {
  if (minimum === null || answers.every(({ seal }) => seal >= minimum)) {
    return null;
  }
  return answers.findIndex(({ seal }) => seal >= minimum);
}
