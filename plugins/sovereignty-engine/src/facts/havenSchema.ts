// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { FactType, record } from './FactType';

const CLUSTER = 'the clusters; the platform team makes them readable';

/** What clusters tell of Haven, as rules see it. */
export const HAVEN_TYPES: readonly FactType[] = [
  record('HavenCluster', 'How a cluster stands with Haven.', {
    cluster: ['string', 'Name of the cluster.', CLUSTER],
    compliant: [
      'bool',
      'What the newest report of the checker says, however old.',
      CLUSTER,
    ],
    version: ['string', 'Version of the checker.', CLUSTER],
    finishedOn: ['date', 'The day of that report, YYYY-MM-DD.', CLUSTER],
    passed: ['int', 'Checks that passed.', CLUSTER],
    total: ['int', 'Checks that were done.', CLUSTER],
    failed: ['list<string>', 'Names of the checks that failed.', CLUSTER],
  }),
  record('HavenCondition', 'A condition of Haven for an application.', {
    workload: ['string', 'Kind and name of the workload.', CLUSTER],
    cluster: ['string', 'Name of the cluster.', CLUSTER],
    condition: [
      'string',
      'container, manifests, metrics or scalable.',
      CLUSTER,
    ],
    answer: ['string', 'yes or no; not known when it does not show.', CLUSTER],
    seen: ['string', 'What was seen.', CLUSTER],
  }),
  record('HavenPlusFunction', 'A function of Haven+ in a cluster.', {
    cluster: ['string', 'Name of the cluster.', CLUSTER],
    function: ['string', 'Such as secrets, databases or logs.', CLUSTER],
    components: ['list<string>', 'Components of Haven+ that fill it.', CLUSTER],
    vendorServices: [
      'list<string>',
      'Services of a vendor that fill it.',
      CLUSTER,
    ],
    core: [
      'bool',
      'True for the row that says whether the core is whole.',
      CLUSTER,
    ],
    missing: [
      'list<string>',
      'In that row: components of the core that are missing.',
      CLUSTER,
    ],
  }),
];
