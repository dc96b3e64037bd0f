// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { DECLARATION } from './declaredSchema';
import { FactType, record } from './FactType';

export const TABLE =
  'the table under classification in the pack, from what the owner declares';

const LOOKED_UP = 'the register of providers, or the catalog';

/** What follows from a declaration by looking things up or by a table. */
export const DERIVED_TYPES: readonly FactType[] = [
  record('Reference', 'Something that the declaration refers to by name.', {
    path: ['string', 'Where it stands in the entity.', DECLARATION],
    kind: ['string', 'provider or entity.', DECLARATION],
    ref: ['string', 'The id or the entity reference, as written.', DECLARATION],
    found: [
      'bool',
      'Whether it leads to something; not known of a part of the catalog that was not read.',
      LOOKED_UP,
    ],
    nearest: ['string', 'What looks most like it and does exist.', LOOKED_UP],
  }),
  record('ClassificationInput', 'What the class is decided from.', {
    path: ['string', 'Where it belongs in the entity.', DECLARATION],
    titleNl: ['string', 'What it is called in Dutch.', DECLARATION],
    titleEn: ['string', 'What it is called in English.', DECLARATION],
    value: ['string', 'As stated; absent when not stated.', DECLARATION],
    valueNl: ['string', 'What that is called in Dutch.', DECLARATION],
    valueEn: ['string', 'What that is called in English.', DECLARATION],
    assessedOn: ['date', 'The value where it is the date.', DECLARATION],
    ageDays: [
      'int',
      'Of the date of the assessment: days up to the date of the verdict.',
      DECLARATION,
    ],
  }),
  record('RequiredClass', 'What the decision table of the pack asks for.', {
    sovereigntyRequired: [
      'bool',
      'Whether it has to be sovereign; what was raised by hand included.',
      TABLE,
    ],
    requiredSeal: [
      'int',
      'The least SEAL level that it needs; what was raised by hand included.',
      TABLE,
    ],
    leastSeal: ['int', 'The same when all that is not stated is light.', TABLE],
    mostSeal: ['int', 'The same when all that is not stated is heavy.', TABLE],
    tableSovereigntyRequired: ['bool', 'What the table alone gives.', TABLE],
    tableSeal: ['int', 'What the table alone gives.', TABLE],
    lowered: [
      'bool',
      'Whether the owner states less than the table gives.',
      TABLE,
    ],
    inputs: [
      'list<ClassificationInput>',
      'What it is decided from, and when that was assessed.',
      DECLARATION,
    ],
  }),
];
