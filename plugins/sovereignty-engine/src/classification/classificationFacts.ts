// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  Claim,
  SovereigntyDeclaration,
} from '@regie/plugin-sovereignty-common';
import { FactObject, Unknown } from '../cel';
import { ResolvedDeclaration } from '../declaration';
import { unread, withClaims } from '../facts';
import {
  CLASSIFICATION_INPUT_NAMES,
  ClassificationInput,
  ClassificationValues,
} from './ClassificationTable';
import { Bounds, DecidedClass } from './decideClass';

const DAY_MS = 24 * 60 * 60 * 1000;

/** What a declaration says of the inputs of the decision table. */
export function classificationValues({
  criticality,
  classification = {},
}: SovereigntyDeclaration): ClassificationValues {
  const { availability, integrity, confidentiality, personalData } =
    classification;
  return {
    criticality,
    ...{ availability, integrity, confidentiality, personalData },
  };
}

/** The variable `classification` of rules. */
export function classificationFacts(
  decided: DecidedClass,
  declaration: ResolvedDeclaration | undefined,
  on: string,
): FactObject {
  const { holds, table, lowered, missing } = decided;
  return {
    sovereigntyRequired: settled(
      'sovereigntyRequired',
      holds.sovereigntyRequired,
      missing,
    ),
    requiredSeal: settled('requiredSeal', holds.requiredSeal, missing),
    leastSeal: holds.requiredSeal.least,
    mostSeal: holds.requiredSeal.most,
    tableSeal: settled('tableSeal', table.requiredSeal, missing),
    tableSovereigntyRequired: settled(
      'tableSovereigntyRequired',
      table.sovereigntyRequired,
      missing,
    ),
    lowered: lowered ?? depends('lowered', missing),
    inputs: inputFacts(declaration, on),
  };
}

/** Of a declaration that could not be understood nothing follows. */
export function unknownClassification(mistake: Unknown): FactObject {
  return {
    sovereigntyRequired: mistake,
    requiredSeal: mistake,
    leastSeal: mistake,
    mostSeal: mistake,
    tableSeal: mistake,
    tableSovereigntyRequired: mistake,
    lowered: mistake,
    inputs: [mistake],
  };
}

function settled<T extends number | boolean>(
  fact: string,
  { least, most }: Bounds<T>,
  missing: readonly ClassificationInput[],
): T | Unknown {
  return least === most ? least : depends(fact, missing, least, most);
}

function depends(
  fact: string,
  missing: readonly ClassificationInput[],
  least: unknown = '',
  most: unknown = '',
): Unknown {
  const names = missing.map(pathOf).join(', ');
  const range = (to: string) =>
    typeof least === 'number' ? ` (${least} ${to} ${most})` : '';
  return unread(
    `classification.${fact}`,
    `Het hangt nog af van wat niet is opgegeven: ${names}${range(
      'tot en met',
    )}. Laat de eigenaar dat invullen onder spec.sovereignty.`,
    `It still depends on what is not stated: ${names}${range(
      'to',
    )}. Have the owner fill that in under spec.sovereignty.`,
  );
}

/** One record per input, and one for the date of the assessment. */
function inputFacts(
  declaration: ResolvedDeclaration | undefined,
  on: string,
): FactObject[] {
  const values = classificationValues(declaration?.values ?? {});
  const inputs = CLASSIFICATION_INPUT_NAMES.map(input => ({
    path: pathOf(input),
    value: values[input],
  }));
  const assessedOn = declaration?.values.classification?.assessedOn;
  const date = {
    path: 'classification.assessedOn',
    value: assessedOn,
    ageDays: assessedOn && Math.max(0, daysBetween(assessedOn, on)),
  };
  return [...inputs, date].map(input =>
    withClaims(
      { ...input, path: `spec.sovereignty.${input.path}` },
      claimAt(declaration, input.path),
    ),
  );
}

function claimAt(
  declaration: ResolvedDeclaration | undefined,
  path: string,
): Claim[] {
  const claim = declaration?.claims.get(path);
  return claim ? [claim] : [];
}

/** Where an input stands in a declaration. */
export function pathOf(input: ClassificationInput): string {
  return input === 'criticality' ? input : `classification.${input}`;
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}
