// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * What a class is decided from, each with its values from light to heavy. The
 * order is what makes a table monotone: a row asks for at least a value.
 *
 * @public
 */
export const CLASSIFICATION_INPUTS = {
  criticality: ['supporting', 'important', 'critical'],
  availability: ['low', 'medium', 'high', 'very-high'],
  integrity: ['low', 'medium', 'high', 'very-high'],
  confidentiality: ['low', 'medium', 'high', 'very-high'],
  personalData: ['none', 'ordinary', 'special', 'large-scale'],
} as const;

/** @public */
export type ClassificationInput = keyof typeof CLASSIFICATION_INPUTS;

/** @public */
export const CLASSIFICATION_INPUT_NAMES: readonly ClassificationInput[] = [
  'criticality',
  'availability',
  'integrity',
  'confidentiality',
  'personalData',
];

/** Values by input; what is not stated is absent. @public */
export type ClassificationValues = {
  readonly [Input in ClassificationInput]?: string;
};

/**
 * Of all rows that hold, the heaviest outcome counts; so a heavier input never
 * gives a lighter class, whatever the rows say.
 *
 * @public
 */
export interface ClassificationTable {
  /** The rule whose waiver allows a lower value than the table gives. */
  readonly loweringRule: string;
  readonly rows: readonly {
    readonly atLeast: ClassificationValues;
    readonly sovereigntyRequired: boolean;
    readonly requiredSeal: number;
  }[];
}
