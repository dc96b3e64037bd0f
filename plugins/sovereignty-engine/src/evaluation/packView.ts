// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Waiver } from '@regie/plugin-sovereignty-common';
import { FactObject, Unknown } from '../cel';
import {
  classificationFacts,
  classificationValues,
  decideClass,
  DecidedClass,
  unknownClassification,
} from '../classification';
import { EntityFacts } from '../facts';
import { PolicyPack } from '../policy';
import { riskFacts } from './riskFacts';
import { waiverOn } from './waiverOn';

export interface PackVariablesOptions {
  readonly pack: PolicyPack;
  readonly facts: EntityFacts;
  /** Of this entity. */
  readonly waivers: readonly Waiver[];
  readonly on: string;
}

/** An entity as one pack sees it. */
export interface PackView {
  readonly pack: PolicyPack;
  /** The facts of the entity with what the pack makes of them. */
  readonly variables: FactObject;
  /** The class by the table of the pack, if it has one and there is no mistake. */
  readonly decided: DecidedClass | undefined;
}

export function packView(options: PackVariablesOptions): PackView {
  const { pack, facts, on } = options;
  const { criticality } = facts.variables;
  const decided = decidedClass(options);
  const ofPack = {
    ...facts.variables,
    criticality:
      criticality ?? facts.declaredCriticality ?? pack.defaultCriticality,
    parameters: pack.parameters,
    classification:
      criticality instanceof Unknown
        ? unknownClassification(criticality)
        : decided && classificationFacts(decided, facts, on),
  };
  const variables = { ...ofPack, risks: riskFacts(pack, ofPack) };
  return { pack, variables, decided };
}

function decidedClass({
  pack,
  facts,
  waivers,
  on,
}: PackVariablesOptions): DecidedClass | undefined {
  const { classification: table } = pack;
  if (!table || facts.declarationProblems.length > 0) return undefined;
  const values = facts.declaration?.values ?? {};
  const waived = waiverOn(waivers, table.loweringRule, on)?.holds ?? false;
  return decideClass(
    table,
    classificationValues(values),
    values.classification,
    waived,
  );
}
