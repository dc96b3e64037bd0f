// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  DeclaredState,
  RequiredClass,
  Waiver,
} from '@regie/plugin-sovereignty-common';
import { pathOf } from '../classification';
import { measureCompleteness } from '../completeness';
import { EntityFacts } from '../facts';
import { PolicyPack } from '../policy';
import { decidedClass, packVariables } from './packVariables';

interface DeclaredStateOptions {
  readonly packs: readonly PolicyPack[];
  readonly facts: EntityFacts;
  /** Of this entity. */
  readonly waivers: readonly Waiver[];
  readonly on: string;
}

/** What is stated of an entity, for people, and what follows from it. */
export function declaredState(options: DeclaredStateOptions): DeclaredState {
  const { facts } = options;
  return {
    claims: [...(facts.declaration?.claims ?? [])].map(([at, claim]) => ({
      at,
      claim,
    })),
    problems: [...facts.declarationProblems],
    completeness: completenessOf(options),
    classes: classesOf(options),
  };
}

/** A field that several packs ask for counts once. */
function completenessOf({
  packs,
  facts,
  waivers,
  on,
}: DeclaredStateOptions): DeclaredState['completeness'] {
  const outcomes = packs.map(pack =>
    measureCompleteness(
      pack.completeness,
      packVariables({ pack, facts, waivers, on }),
      facts.declaration,
    ),
  );
  const required = new Set(outcomes.flatMap(outcome => outcome.required));
  const missing = new Set(outcomes.flatMap(outcome => outcome.missing));
  return {
    filled: required.size - missing.size,
    required: required.size,
    missing: [...missing],
  };
}

function classesOf({
  packs,
  facts,
  waivers,
  on,
}: DeclaredStateOptions): RequiredClass[] {
  return packs.flatMap(pack => {
    const decided = decidedClass({ pack, facts, waivers, on });
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
  });
}
