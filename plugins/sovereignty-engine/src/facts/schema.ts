// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { DECLARATION, DECLARED_TYPE, DECLARED_TYPES } from './declaredSchema';
import { DERIVED_TYPES, TABLE } from './derivedSchema';
import { FactField, FactType, record } from './FactType';
import { LANDSCAPE_TYPES, LANDSCAPE_VARIABLES } from './landscapeSchema';
import { HAVEN_TYPES } from './havenSchema';
import { SEAL_TYPES, SHEET } from './sealSchema';

const CATALOG = 'the entity in the catalog';
const CLUSTER = 'the clusters; the platform team makes them readable';
const REGISTER = 'the register of providers; its keeper adds what is missing';
const STATEMENTS =
  'spec.sovereignty of the entity, beside the sources of facts and suppliers';
const BACKUP =
  'spec.sovereignty.continuity.backup, or schedules and databases in the clusters';
const PLACE = 'spec.sovereignty.hosting, or the nodes in the clusters';

/**
 * The records that rules see, in an order in which each comes after those that
 * it refers to. This is the one place that says what a fact is: rules are
 * type-checked against it.
 *
 * A field that is not known is absent. A list that may lack items holds an
 * unread item, so that `all` cannot become true nor `exists` false by what was
 * not seen.
 *
 * @public
 */
export const FACT_SCHEMA: readonly FactType[] = [
  record('EntityFacts', 'The entity that is judged.', {
    ref: [
      'string',
      'Entity reference, such as component:default/open-zaak.',
      CATALOG,
    ],
    kind: ['string', 'Component, API, Resource or System.', CATALOG],
    namespace: ['string', 'Namespace in the catalog.', CATALOG],
    name: ['string', 'Name in the catalog.', CATALOG],
    title: ['string', 'Title, or the name when it has none.', CATALOG],
    type: ['string', 'spec.type, such as service or library.', CATALOG],
    lifecycle: ['string', 'spec.lifecycle, such as production.', CATALOG],
    owner: ['string', 'spec.owner.', CATALOG],
    system: ['string', 'spec.system.', CATALOG],
  }),
  ...DECLARED_TYPES,
  record(
    'Parent',
    'The top of the ownership chain on the date of the verdict.',
    {
      id: ['string', 'Id in the register.', REGISTER],
      name: ['string', 'Name.', REGISTER],
      country: ['string', 'Seat, ISO 3166-1 alpha-2.', REGISTER],
    },
  ),
  record('OwnershipChange', 'A provider that is about to change hands.', {
    provider: ['string', 'Id of the provider.', REGISTER],
    providerName: ['string', 'Its name, or its id.', REGISTER],
    dated: ['bool', 'Whether the day is known.', REGISTER],
    date: ['date', 'First day, YYYY-MM-DD; absent without one.', REGISTER],
    monthsAhead: ['int', 'Months until that day, rounded up.', REGISTER],
    announced: ['date', 'The day it was made known, YYYY-MM-DD.', REGISTER],
    before: ['Parent', 'Ultimate parent until then.', REGISTER],
    after: ['Parent', 'Ultimate parent from then on.', REGISTER],
    jurisdictionsAdded: [
      'list<string>',
      'Countries whose law did not reach it before.',
      REGISTER,
    ],
  }),
  record('Hosting', 'One place where the entity is hosted.', {
    source: ['string', 'declared or observed.', PLACE],
    provider: ['string', 'Id of the provider as given or recognised.', PLACE],
    providerName: ['string', 'Name of the provider, or its id.', REGISTER],
    registered: [
      'bool',
      'True; not known when the register does not have the provider.',
      REGISTER,
    ],
    seat: ['string', 'Seat of the provider, ISO 3166-1 alpha-2.', REGISTER],
    parent: [
      'Parent',
      'Ultimate parent; the provider itself when nobody owns it.',
      REGISTER,
    ],
    jurisdictions: [
      'list<string>',
      'Countries whose law reaches the provider.',
      REGISTER,
    ],
    laws: [
      'list<string>',
      'Names of the laws that reach it from outside.',
      REGISTER,
    ],
    serviceModel: ['string', 'saas, paas, iaas or on-premises.', DECLARATION],
    region: ['string', "The provider's own name of the region.", PLACE],
    countries: [
      'list<string>',
      'Declared, or from the region; ISO 3166-1 alpha-2.',
      PLACE,
    ],
    activities: ['list<string>', 'processing, storage, backup.', PLACE],
    evidence: ['string', 'How well a declared place is backed.', DECLARATION],
    access: [
      'Access',
      'Who can reach the data at a declared place.',
      DECLARATION,
    ],
    cluster: ['string', 'Cluster of an observed place.', CLUSTER],
    workload: [
      'string',
      'One workload that runs there, as kind and name.',
      CLUSTER,
    ],
    disputed: [
      'list<string>',
      'Provider, region or country that nodes of an observed place show otherwise than its operator states.',
      CLUSTER,
    ],
  }),
  record('Location', 'One country where one activity takes place.', {
    activity: ['string', 'processing, storage or backup.', PLACE],
    country: ['string', 'ISO 3166-1 alpha-2.', PLACE],
    provider: ['string', 'Id of the provider.', PLACE],
    providerName: ['string', 'Name of the provider, or its id.', REGISTER],
    region: ['string', "The provider's own name of the region.", PLACE],
    source: ['string', 'declared or observed.', PLACE],
    cluster: ['string', 'Cluster of an observed place.', CLUSTER],
  }),
  record(
    'Placement',
    'Workloads of the entity in one namespace of one cluster.',
    {
      cluster: ['string', 'Name of the cluster.', CLUSTER],
      namespace: ['string', 'Namespace in the cluster.', CLUSTER],
      workloads: ['list<string>', 'Kind and name of each.', CLUSTER],
      stale: [
        'bool',
        'Whether the last attempt to read the cluster failed.',
        CLUSTER,
      ],
    },
  ),
  record('Signal', 'A detected dependence on, or freedom from, a provider.', {
    id: ['string', 'Row of the signal catalogue.', CLUSTER],
    category: ['string', 'storage, endpoint, secret-store and so on.', CLUSTER],
    class: ['string', 'portable, substitutable or proprietary.', CLUSTER],
    layer: ['string', 'Layer of the service.', CLUSTER],
    provider: ['string', 'Id of the provider whose service it is.', CLUSTER],
    providerName: ['string', 'Its name, or its id.', REGISTER],
    parent: ['Parent', 'Ultimate parent of that provider.', REGISTER],
    jurisdictions: [
      'list<string>',
      'Countries whose law reaches that provider.',
      REGISTER,
    ],
    object: ['string', 'Kind and name of the object that shows it.', CLUSTER],
    match: ['string', 'The shortest text that decides.', CLUSTER],
    workload: ['string', 'Kind and name of the workload.', CLUSTER],
    cluster: ['string', 'Name of the cluster.', CLUSTER],
  }),
  record('PortabilityTrait', 'What makes a workload easy to put elsewhere.', {
    workload: ['string', 'Kind and name of the workload.', CLUSTER],
    cluster: ['string', 'Name of the cluster.', CLUSTER],
    trait: [
      'string',
      'standard-apis, no-vendor-nodes, no-host-access, image-digest, requests, probes, replicas, disruption-budget, zone-spread, zones, single-writer, pod-security, network-policy, backup-elsewhere or open-metrics.',
      CLUSTER,
    ],
    answer: ['string', 'yes or no; not known when it does not show.', CLUSTER],
    seen: ['string', 'The text that decides, or what is missing.', CLUSTER],
  }),
  record('Copies', 'A workload that is in more than one cluster.', {
    workload: ['string', 'Kind and name.', CLUSTER],
    sameImages: [
      'bool',
      'Whether its images are the same everywhere.',
      CLUSTER,
    ],
    clusters: [
      'list<string>',
      'Clusters in which pods of it are ready.',
      CLUSTER,
    ],
    parents: [
      'list<Parent>',
      'Ultimate parents of the providers at which pods of it are ready.',
      CLUSTER,
    ],
  }),
  record('Target', 'A place where the entity was proven to run.', {
    how: [
      'string',
      'observed, exit-test or declared (operationally tested).',
      PLACE,
    ],
    provider: ['string', 'Id of the provider.', PLACE],
    providerName: ['string', 'Its name, or its id.', REGISTER],
    parent: ['Parent', 'Ultimate parent of the provider.', REGISTER],
    detail: ['string', 'The cluster, or the date of the test.', PLACE],
  }),
  record('Conflict', 'Two sources that contradict each other on one field.', {
    field: ['string', 'Path in the declaration, such as licence.', STATEMENTS],
    value: ['string', 'What counts, for it is better evidenced.', STATEMENTS],
    source: ['string', 'declared, supplier or imported.', STATEMENTS],
    evidence: ['string', 'How well it is backed.', STATEMENTS],
    otherValue: ['string', 'What the other source says.', STATEMENTS],
    otherSource: ['string', 'declared, supplier or imported.', STATEMENTS],
    otherEvidence: ['string', 'How well the other is backed.', STATEMENTS],
  }),
  DECLARED_TYPE,
  ...DERIVED_TYPES,
  record(
    'Exposure',
    'A country whose law reaches the entity, and what brings it.',
    {
      country: ['string', 'ISO 3166-1 alpha-2.', REGISTER],
      role: [
        'string',
        'What the provider does: hosting, sub-processor, supplier, identity, keys, backup or ai.',
        PLACE,
      ],
      provider: ['string', 'Id of the provider.', PLACE],
      providerName: ['string', 'Its name, or its id.', REGISTER],
      parent: ['Parent', 'Ultimate parent of the provider.', REGISTER],
      laws: ['list<string>', 'Laws that reach the provider.', REGISTER],
      direct: [
        'bool',
        'Whether it is a provider of the entity itself, and not of what it leans on.',
        CATALOG,
      ],
      entity: ['string', 'Title of whatever has the provider.', CATALOG],
      via: [
        'list<string>',
        'Titles on the shortest way there, the last one being that entity; empty when direct.',
        CATALOG,
      ],
    },
  ),
  record('BackupPlace', 'A place where copies are kept to restore from.', {
    provider: ['string', 'Id of the provider.', PLACE],
    providerName: ['string', 'Its name, or its id.', REGISTER],
    parent: ['Parent', 'Ultimate parent of the provider.', REGISTER],
  }),
  ...LANDSCAPE_TYPES,
  record('Closure', 'What holds of it by all that it leans on.', {
    exposures: [
      'list<Exposure>',
      'By country the nearest that brings it. Holds an unread item while a provider, its owner or its law is not known somewhere on the way.',
      'the catalog, the clusters and the register together',
    ],
  }),
  ...SEAL_TYPES,
  ...HAVEN_TYPES,
  record('Observed', 'What the clusters show.', {
    expected: [
      'bool',
      'Whether the entity says that it has workloads in a cluster.',
      'the Kubernetes annotations of the entity',
    ],
    hosting: ['list<Hosting>', 'Places where its workloads run.', CLUSTER],
    placements: [
      'list<Placement>',
      'Its workloads by cluster and namespace.',
      CLUSTER,
    ],
    signals: [
      'list<Signal>',
      'What ties its workloads to a provider, or not.',
      CLUSTER,
    ],
    portability: [
      'list<PortabilityTrait>',
      'What makes its workloads easy to put elsewhere, or not.',
      CLUSTER,
    ],
    copies: [
      'list<Copies>',
      'Its workloads that are in more than one cluster.',
      CLUSTER,
    ],
    haven: [
      'list<HavenCluster>',
      'How the clusters that it runs in stand with Haven.',
      CLUSTER,
    ],
    conditions: [
      'list<HavenCondition>',
      'What Haven asks of an application, by workload.',
      CLUSTER,
    ],
    havenPlus: [
      'list<HavenPlusFunction>',
      'What fills the functions of Haven+ in the clusters that it runs in.',
      CLUSTER,
    ],
  }),
];

/**
 * The variables of an expression. A rule with `each` also has `item`, and every
 * rule `parameters`, typed by the pack's own values.
 *
 * @public
 */
export const FACT_VARIABLES: readonly FactField[] = [
  {
    name: 'entity',
    type: 'EntityFacts',
    meaning: 'The entity.',
    from: CATALOG,
  },
  {
    name: 'criticality',
    type: 'string',
    meaning: 'As declared, or else what the pack takes it to be.',
    from: DECLARATION,
  },
  {
    name: 'declared',
    type: 'Declared',
    meaning: 'What the owner states.',
    from: DECLARATION,
  },
  {
    name: 'observed',
    type: 'Observed',
    meaning: 'What the clusters show.',
    from: CLUSTER,
  },
  {
    name: 'hosting',
    type: 'list<Hosting>',
    meaning: 'All places, declared and observed.',
    from: PLACE,
  },
  {
    name: 'ownershipChanges',
    type: 'list<OwnershipChange>',
    meaning:
      'What is known to change at the providers it is hosted at. Holds an unread item for a provider that is not known.',
    from: REGISTER,
  },
  {
    name: 'closure',
    type: 'Closure',
    meaning: 'What holds of it by all that it leans on, with the way there.',
    from: 'the catalog, the clusters and the register together',
  },
  {
    name: 'backups',
    type: 'list<BackupPlace>',
    meaning:
      'Where copies are kept, as stated or seen. Empty only when it is stated that there are none.',
    from: BACKUP,
  },
  ...LANDSCAPE_VARIABLES,
  {
    name: 'today',
    type: 'string',
    format: 'date',
    meaning: 'The date of the verdict, YYYY-MM-DD.',
    from: 'the clock',
  },
  {
    name: 'locations',
    type: 'list<Location>',
    meaning:
      'Countries by activity. Holds an unread item when it is not known where processing or storage takes place.',
    from: PLACE,
  },
  {
    name: 'targets',
    type: 'list<Target>',
    meaning: 'Places where it was proven to run.',
    from: PLACE,
  },
  {
    name: 'conflicts',
    type: 'list<Conflict>',
    meaning: 'Where the owner and other sources contradict each other.',
    from: STATEMENTS,
  },
  {
    name: 'references',
    type: 'list<Reference>',
    meaning: 'Everything that the declaration refers to.',
    from: DECLARATION,
  },
  {
    name: 'classification',
    type: 'RequiredClass',
    meaning: 'What the decision table of the pack asks for.',
    from: TABLE,
  },
  {
    name: 'seal',
    type: 'Seal',
    meaning:
      'How it stands by the EU Cloud Sovereignty Framework, counting only what is evidenced.',
    from: SHEET,
  },
];
