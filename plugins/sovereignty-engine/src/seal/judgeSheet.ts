// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  ObjectiveSeal,
  ScoreRange,
  SealAnswer,
  SealAssessment,
  SealRange,
} from '@regie/plugin-sovereignty-common';
import { SealCriterion } from './frameworkSchema';
import { SealFramework, SealObjective } from './SealFramework';

/** No criterion allows more. */
const HIGHEST = 4;

/**
 * Judges a sheet of answers by one version of the framework.
 *
 * The level of an objective is the lowest that any of its answers allows, and
 * the level of the whole is that of the lowest objective (guidance of June
 * 2026, p. 9). The score is the sum over objectives of points divided by
 * `pointsPerObjective`, times the weight (version 1.2.1, § 3). The framework
 * takes its minimum over what is answered, so that an empty sheet would be
 * perfect; here what is not answered widens the range instead.
 *
 * Of several answers to one criterion the worst counts: a service is as
 * sovereign as the weakest part it is made of. An answer to a criterion that
 * the framework does not have, or beyond its last answer, counts as none.
 *
 * @public
 */
export function judgeSheet(
  framework: SealFramework,
  answers: readonly SealAnswer[],
): SealAssessment {
  const rungs = worstRungs(answers);
  const objectives = framework.objectives.map(objective =>
    judgeObjective(objective, rungs, framework),
  );
  const levels = objectives.map(({ seal }) => seal);
  const known = levels.filter((seal): seal is number => seal !== null);
  const answered = sum(objectives, objective => objective.answered);
  return {
    framework: framework.id,
    version: framework.version,
    objectives,
    seal: known.length === levels.length ? Math.min(...known) : null,
    range: lowestRange(objectives.map(({ range }) => range)),
    score: {
      low: weighted(objectives, framework, ({ low }) => low),
      high: weighted(objectives, framework, ({ high }) => high),
    },
    completeness: answered / sum(objectives, ({ criteria }) => criteria),
  };
}

function worstRungs(answers: readonly SealAnswer[]): Map<string, number> {
  const rungs = new Map<string, number>();
  for (const { criterion, answer } of answers) {
    rungs.set(criterion, Math.min(answer, rungs.get(criterion) ?? answer));
  }
  return rungs;
}

function judgeObjective(
  { id, title, weight, criteria }: SealObjective,
  rungs: ReadonlyMap<string, number>,
  { completenessForLevel }: SealFramework,
): ObjectiveSeal {
  const outcomes = criteria.map(criterion => outcomeOf(criterion, rungs));
  const answered = outcomes.filter(outcome => outcome.answered);
  const range = lowestRange(outcomes.map(outcome => outcome.range));
  const complete = answered.length >= completenessForLevel * criteria.length;
  const lowest = Math.min(HIGHEST, ...answered.map(o => o.range.atMost));
  return {
    objective: id,
    title,
    weight,
    answered: answered.length,
    criteria: criteria.length,
    points: {
      low: sum(outcomes, ({ points }) => points.low),
      high: sum(outcomes, ({ points }) => points.high),
    },
    seal: complete && answered.length > 0 ? lowest : null,
    range,
    deciding: answered
      .filter(outcome => outcome.range.atMost === lowest && lowest < HIGHEST)
      .map(outcome => outcome.criterion),
  };
}

interface Outcome {
  readonly criterion: string;
  readonly answered: boolean;
  readonly points: ScoreRange;
  readonly range: SealRange;
}

/** What one criterion allows: as answered, or anything from its worst to its best. */
function outcomeOf(
  { id, answers }: SealCriterion,
  rungs: ReadonlyMap<string, number>,
): Outcome {
  const rung = rungs.get(id);
  const answer = rung === undefined ? undefined : answers[rung];
  const possible = answer ? [answer] : answers;
  const points = possible.map(one => one.points);
  const seals = possible.map(one => one.seal);
  return {
    criterion: id,
    answered: answer !== undefined,
    points: { low: Math.min(...points), high: Math.max(...points) },
    range: { atLeast: Math.min(...seals), atMost: Math.max(...seals) },
  };
}

function lowestRange(ranges: readonly SealRange[]): SealRange {
  return {
    atLeast: Math.min(HIGHEST, ...ranges.map(({ atLeast }) => atLeast)),
    atMost: Math.min(HIGHEST, ...ranges.map(({ atMost }) => atMost)),
  };
}

function weighted(
  objectives: readonly ObjectiveSeal[],
  { pointsPerObjective }: SealFramework,
  end: (points: ScoreRange) => number,
): number {
  return sum(
    objectives,
    ({ points, weight }) => (end(points) / pointsPerObjective) * weight,
  );
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
