// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { FactObject, Unknown, Value } from '../cel';
import { claimsOf, withClaims } from '../facts';
import { PolicyPack } from '../policy';
import { RiskScenario, RiskTable } from '../policy/PolicyPack';
import { derivedClaim } from './derivedClaim';

/** Everything has some impact on somebody. */
const LEAST_IMPACT = 1;

interface Impact {
  readonly least: number;
  readonly most: number;
  /** What keeps it from being one number. */
  readonly open: readonly Unknown[];
}

/** The scenarios of a pack that can befall an entity, each with its score. */
export function riskFacts(
  { risk, id, version }: PolicyPack,
  variables: FactObject,
): (FactObject | Unknown)[] {
  if (!risk) return [];
  const impact = impactOf(risk, variables);
  return risk.scenarios.flatMap((scenario): (FactObject | Unknown)[] => {
    const exposed = scenario.exposed.evaluate(variables);
    if (exposed instanceof Unknown) return [exposed];
    if (exposed !== true) return [];
    const pack = `${id}@${version}`;
    return [riskFact({ scenario, impact, variables, pack })];
  });
}

/** Of all rows that hold the highest, with what those give that cannot be told. */
function impactOf({ impact: rows }: RiskTable, variables: FactObject): Impact {
  let least = LEAST_IMPACT;
  const perhaps: { impact: number; unknown: Unknown }[] = [];
  for (const { when, impact } of rows) {
    const holds = when.evaluate(variables);
    if (holds === true) least = Math.max(least, impact);
    if (holds instanceof Unknown) perhaps.push({ impact, unknown: holds });
  }
  const higher = perhaps.filter(({ impact }) => impact > least);
  return {
    least,
    most: Math.max(least, ...higher.map(({ impact }) => impact)),
    open: higher.map(({ unknown }) => unknown),
  };
}

function riskFact({
  scenario,
  impact,
  variables,
  pack,
}: {
  scenario: RiskScenario;
  impact: Impact;
  variables: FactObject;
  pack: string;
}): FactObject {
  const { likelihood } = scenario;
  const leastScore = likelihood * impact.least;
  const mostScore = likelihood * impact.most;
  const scores =
    leastScore === mostScore ? `${leastScore}` : `${leastScore}–${mostScore}`;
  return withClaims(
    {
      scenario: scenario.id,
      titleNl: scenario.title.nl,
      titleEn: scenario.title.en,
      likelihood,
      leastImpact: impact.least,
      mostImpact: impact.most,
      leastScore,
      mostScore,
      score: impact.open.length > 0 ? Unknown.join(...impact.open) : leastScore,
      scores,
    },
    [
      {
        claim: 'risk.likelihood',
        value: likelihood,
        source: 'imported',
        evidence: 'documented',
        asOf: scenario.asOf,
        object: { kind: 'PolicyPack', name: pack },
        path: `risk.scenarios.${scenario.id}`,
      },
      derivedClaim(variables, {
        claim: 'risk.score',
        value: scores,
        path: 'risks',
      }),
      ...processClaims(variables.processes),
    ],
  );
}

function processClaims(processes: Value | undefined) {
  if (!Array.isArray(processes)) return [];
  return processes.flatMap(process =>
    process instanceof Unknown ? [] : [...claimsOf(process)],
  );
}
