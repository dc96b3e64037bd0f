// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Entity } from '@backstage/catalog-model';
import { EntityAssessment } from '@regie/plugin-sovereignty-common';
import { Inputs } from '../database/writeTransitions';
import { fingerprint } from '../policy/fingerprint';
import { Policy } from '../policy/PolicyLibrary';

/** What the verdicts on an entity rest on, to tell later why they changed. */
export function inputsOf(
  entity: Entity,
  { placements, unreadClusters, findings }: EntityAssessment,
  { revisions }: Policy,
  on: string,
): Inputs {
  const { name, namespace, title, labels, annotations } = entity.metadata;
  const waivers = findings.flatMap(({ waiver }) => waiver ?? []);
  return {
    entity: fingerprint([
      { name, namespace, title, labels, annotations },
      entity.spec,
    ]),
    // When it was seen changes with every reading; what was seen does not.
    cluster: fingerprint([
      placements.map(({ asOf, ...seen }) => seen),
      unreadClusters.map(({ cluster }) => cluster),
    ]),
    register: revisions.register,
    policy: revisions.policy,
    waiver: fingerprint(waivers),
    time: on,
  };
}
