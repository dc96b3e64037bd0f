// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { FactField, FactType, record } from './FactType';

const ALL = 'the catalog, the clusters and the register together';
const REGISTER = 'the register of providers; its keeper adds what is missing';
const PROCESS =
  'spec.sovereignty.process of the process; its owner supplies it';
const DEPENDS = 'spec.dependsOn of the entity; its owner supplies it';
const OTHER =
  'spec.sovereignty of what it depends on; the owner of that supplies it';
const SCENARIOS = 'the scenarios under risk in the pack';

/** What follows from a whole landscape, and from what it means for residents. */
export const LANDSCAPE_TYPES: readonly FactType[] = [
  record(
    'Share',
    'How much of what is alike is hosted at one ultimate parent, wherever that is seated.',
    {
      by: ['string', 'criticality or function: in what they are alike.', ALL],
      name: [
        'string',
        'The criticality or function; not-stated for those without a criticality.',
        ALL,
      ],
      members: ['int', 'How many are alike and hosted somewhere.', ALL],
      parent: [
        'Parent',
        'Ultimate parent that hosts the entity too.',
        REGISTER,
      ],
      hosted: ['int', 'How many of these it hosts for certain.', ALL],
      perhaps: ['int', 'How many more it could host.', ALL],
      leastShare: [
        'int',
        'Per cent that it hosts for certain, rounded up.',
        ALL,
      ],
      mostShare: ['int', 'Per cent that it hosts at most, rounded up.', ALL],
      share: [
        'int',
        'Per cent that it hosts, when that is known to be one number.',
        ALL,
      ],
      shares: ['string', 'The two bounds as text, such as 60%–80%.', ALL],
      hhi: [
        'string',
        'Herfindahl-Hirschman index of the group, 0 to 10,000, as text with two bounds when hosting is not known.',
        ALL,
      ],
    },
  ),
  record('StackParent', 'An ultimate parent in the layers of one system.', {
    parent: ['Parent', 'The ultimate parent.', REGISTER],
    layers: ['list<string>', 'Layers that it is in for certain.', ALL],
    parts: ['list<string>', 'Titles of the parts that lean on it.', ALL],
    leastLayers: ['int', 'In how many layers it is for certain.', ALL],
    mostLayers: ['int', 'In how many it is at most.', ALL],
    layerCount: ['int', 'The number, when that is known to be one.', ALL],
  }),
  record('LeaningProcess', 'A business process that leans on the entity.', {
    ref: ['string', 'Entity reference.', PROCESS],
    title: ['string', 'Title, or the name when it has none.', PROCESS],
    maxTolerableOutageHours: [
      'int',
      'How many hours it can stand still at most.',
      PROCESS,
    ],
    affectedResidents: [
      'int',
      'How many residents notice when it stands still.',
      PROCESS,
    ],
  }),
  record('DirectDependency', 'What the entity says that it depends on.', {
    ref: ['string', 'Entity reference.', DEPENDS],
    title: ['string', 'Title, or the name when it has none.', DEPENDS],
    kind: ['string', 'Component, API, Resource or System.', DEPENDS],
    commonGroundLayer: [
      'string',
      'Its layer in the Common Ground model.',
      OTHER,
    ],
    isDataset: ['bool', 'Whether it is stated to hold data.', OTHER],
  }),
  record('Risk', 'A scenario that can befall the entity, by the pack.', {
    scenario: ['string', 'Id of the scenario.', SCENARIOS],
    titleNl: ['string', 'What happens, in Dutch.', SCENARIOS],
    titleEn: ['string', 'What happens, in English.', SCENARIOS],
    likelihood: ['int', 'One number for all, 1 to 5.', SCENARIOS],
    leastImpact: ['int', 'Impact at least, 1 to 5.', SCENARIOS],
    mostImpact: ['int', 'Impact at most, 1 to 5.', SCENARIOS],
    leastScore: ['int', 'Likelihood times the least impact.', SCENARIOS],
    mostScore: ['int', 'Likelihood times the most impact.', SCENARIOS],
    score: [
      'int',
      'The score, when that is known to be one number.',
      SCENARIOS,
    ],
    scores: ['string', 'The two bounds as text, such as 9–12.', SCENARIOS],
  }),
];

export const LANDSCAPE_VARIABLES: readonly FactField[] = [
  {
    name: 'concentration',
    type: 'list<Share>',
    meaning:
      'Shares of the parents that host it, in the groups that it belongs to. Empty when it is hosted nowhere.',
    from: ALL,
  },
  {
    name: 'stack',
    type: 'list<StackParent>',
    meaning:
      'The parents it leans on, with the layers of its system that they are in; of a System those of all its parts.',
    from: ALL,
  },
  {
    name: 'processes',
    type: 'list<LeaningProcess>',
    meaning: 'The processes that it says lean on it.',
    from: 'spec.sovereignty.processes of the entity; its owner supplies it',
  },
  {
    name: 'dependencies',
    type: 'list<DirectDependency>',
    meaning:
      'What it depends on itself. Holds an unread item for what is not in the catalog.',
    from: DEPENDS,
  },
  {
    name: 'risks',
    type: 'list<Risk>',
    meaning:
      'Scenarios of the pack that it is exposed to. Holds an unread item where that cannot be told.',
    from: SCENARIOS,
  },
];
