// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { FactType, record } from './FactType';

export const SHEET =
  'answers to the criteria of the framework: from facts, from the register, from the owner and from suppliers';

/** How an entity stands by the EU Cloud Sovereignty Framework. */
export const SEAL_TYPES: readonly FactType[] = [
  record('SealObjective', 'One objective of the framework.', {
    objective: ['string', 'SOV-1 to SOV-8.', SHEET],
    titleNl: ['string', 'Its title in Dutch.', SHEET],
    titleEn: ['string', 'Its title in English.', SHEET],
    answered: ['int', 'How many of its criteria are answered.', SHEET],
    criteria: ['int', 'How many criteria it has.', SHEET],
    atLeast: ['int', 'The level when all that is open turns out worst.', SHEET],
    atMost: ['int', 'The level when all that is open turns out best.', SHEET],
    level: ['int', 'The level; not known while those two differ.', SHEET],
    deciding: [
      'list<string>',
      'Ids of the criteria whose answers hold the level down.',
      SHEET,
    ],
    decidingNl: ['list<string>', 'What those are called in Dutch.', SHEET],
    decidingEn: ['list<string>', 'What those are called in English.', SHEET],
    direct: [
      'bool',
      'Whether it is the entity itself that holds the level down, and not what it leans on.',
      SHEET,
    ],
    entity: ['string', 'Title of what holds the level down.', SHEET],
    via: [
      'list<string>',
      'Titles on the shortest way there; empty when direct.',
      SHEET,
    ],
  }),
  record('Seal', 'How it stands by the framework, by objective.', {
    own: [
      'list<SealObjective>',
      'By its own answers. Empty for what runs nowhere.',
      SHEET,
    ],
    reached: [
      'list<SealObjective>',
      'The lowest over itself and all that it runs on or leans on.',
      SHEET,
    ],
  }),
];
