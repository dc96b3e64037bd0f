// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Expression, ExpressionChecker } from '../cel';
import { PackSource } from './packSchema';
import { RiskTable } from './PolicyPack';
import { Path, SourceFile } from './SourceFile';

/** Type-checks the conditions of a table of risks. */
export function compileRisk(
  file: SourceFile,
  { risk }: PackSource,
  checker: ExpressionChecker,
): { risk?: RiskTable; problems: string[] } {
  if (!risk) return { problems: [] };
  const problems: string[] = [];
  const compile = (source: string, path: Path): Expression[] => {
    const result = checker.check(source, ['bool']);
    if ('expression' in result) return [result.expression];
    const { position, message } = result.problem;
    problems.push(`${file.atCharacter(path, position)} risk: ${message}`);
    return [];
  };
  const impact = risk.impact.flatMap((row, index) =>
    compile(row.when, ['risk', 'impact', index, 'when']).map(when => ({
      ...row,
      when,
    })),
  );
  const seen = new Set<string>();
  const scenarios = risk.scenarios.flatMap((scenario, index) => {
    const path = ['risk', 'scenarios', index];
    if (seen.has(scenario.id)) {
      const place = file.at([...path, 'id']);
      problems.push(
        `${place} risk: there is another scenario ${scenario.id}; rename one`,
      );
    }
    seen.add(scenario.id);
    return compile(scenario.exposed, [...path, 'exposed']).map(exposed => ({
      ...scenario,
      exposed,
    }));
  });
  return { risk: { impact, scenarios }, problems };
}
