// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

export {
  CLASSIFICATION_INPUT_NAMES,
  CLASSIFICATION_INPUTS,
} from './ClassificationTable';
export type {
  ClassificationInput,
  ClassificationTable,
  ClassificationValues,
} from './ClassificationTable';
export {
  classificationFacts,
  classificationValues,
  pathOf,
  unknownClassification,
} from './classificationFacts';
export { decideClass } from './decideClass';
export type {
  Bounds,
  ClassOutcome,
  DecidedClass,
  HandValues,
} from './decideClass';
