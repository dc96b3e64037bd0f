// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  Claim,
  DeclarationField,
  declarationFieldsTo,
  ObjectReference,
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

const ASSESSED_ON = 'classification.assessedOn';

/** Every input and the date, as the schema of declarations has them. */
const FIELDS: ReadonlyMap<string, DeclarationField | undefined> = new Map(
  [...CLASSIFICATION_INPUT_NAMES.map(pathOf), ASSESSED_ON].map(path => [
    path,
    declarationFieldsTo(path).at(-1),
  ]),
);

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

/** An entity and what is stated of it. */
interface StatedOf {
  readonly object: ObjectReference;
  readonly declaration: ResolvedDeclaration | undefined;
}

/** The variable `classification` of rules. */
export function classificationFacts(
  decided: DecidedClass,
  stated: StatedOf,
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
    inputs: inputFacts(stated, on),
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

/** There are few, and nearly every entity has some. */
const DEPENDS = new Map<string, Unknown>();

function depends(
  fact: string,
  missing: readonly ClassificationInput[],
  least: unknown = '',
  most: unknown = '',
): Unknown {
  const key = [fact, missing, least, most].join('|');
  let known = DEPENDS.get(key);
  if (!known) DEPENDS.set(key, (known = dependsOn(fact, missing, least, most)));
  return known;
}

function dependsOn(
  fact: string,
  missing: readonly ClassificationInput[],
  least: unknown,
  most: unknown,
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
function inputFacts(stated: StatedOf, on: string): FactObject[] {
  const { declaration } = stated;
  const values = classificationValues(declaration?.values ?? {});
  const assessedOn = declaration?.values.classification?.assessedOn;
  return [
    ...CLASSIFICATION_INPUT_NAMES.map(input =>
      inputFact(stated, pathOf(input), values[input]),
    ),
    inputFact(stated, ASSESSED_ON, assessedOn, {
      assessedOn,
      ageDays: assessedOn && Math.max(0, daysBetween(assessedOn, on)),
    }),
  ];
}

/** With what people call an input and its value. */
function inputFact(
  stated: StatedOf,
  path: string,
  value: string | undefined,
  dated: { assessedOn?: string; ageDays?: number | '' } = {},
): FactObject {
  const field = FIELDS.get(path);
  const label = value === undefined ? undefined : field?.labels?.[value];
  return withClaims(
    {
      path: `spec.sovereignty.${path}`,
      value,
      titleNl: field?.title.nl ?? path,
      titleEn: field?.title.en ?? path,
      valueNl: label?.nl,
      valueEn: label?.en,
      assessedOn: dated.assessedOn,
      ageDays: dated.ageDays,
    },
    [claimAt(stated, path)],
  );
}

/** Also of what is not stated: then that is what was found. */
function claimAt({ declaration, object }: StatedOf, path: string): Claim {
  return (
    declaration?.claims.get(path) ?? {
      claim: path,
      value: null,
      source: 'declared',
      evidence: 'self-declared',
      asOf: null,
      object,
      path: `spec.sovereignty.${path}`,
    }
  );
}

/** Where an input stands in a declaration. */
export function pathOf(input: ClassificationInput): string {
  return input === 'criticality' ? input : `classification.${input}`;
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}
