// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { DeclaredState, RequiredClass } from '@regie/plugin-sovereignty-common';
import { pathOf } from '../classification';
import { measureCompleteness, RequiredOutcome } from '../completeness';
import { EntityFacts } from '../facts';
import { PackView } from './packView';

/** What is stated of an entity, for people, and what follows from it. */
export function declaredState(
  facts: EntityFacts,
  views: readonly PackView[],
): DeclaredState {
  return {
    claims: [...(facts.declaration?.claims ?? [])].map(([at, claim]) => ({
      at,
      claim,
    })),
    problems: [...facts.declarationProblems],
    completeness: completenessOf(facts, views),
    classes: views.flatMap(classOf),
  };
}

/** A field that several packs ask for counts once. */
function completenessOf(
  { declaration }: EntityFacts,
  views: readonly PackView[],
): DeclaredState['completeness'] {
  const outcomes = views.map(({ pack, variables }) =>
    measureCompleteness(pack.completeness, variables, declaration),
  );
  if (outcomes.length === 1) return shown(outcomes[0]);
  const required = new Set(outcomes.flatMap(outcome => outcome.required));
  const missing = new Set(outcomes.flatMap(outcome => outcome.missing));
  return shown({ required: [...required], missing: [...missing] });
}

function shown({ required, missing }: RequiredOutcome) {
  const filled = required.length - missing.length;
  return { filled, required: required.length, missing: [...missing] };
}

function classOf({ pack, decided }: PackView): RequiredClass[] {
  if (!decided) return [];
  return [
    {
      pack: pack.id,
      sovereigntyRequired: decided.holds.sovereigntyRequired,
      requiredSeal: decided.holds.requiredSeal,
      lowered: decided.lowered,
      missing: decided.missing.map(pathOf),
    },
  ];
}
