// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { PortabilityTrait, Workload } from '@regie/plugin-sovereignty-common';
import { FactObject, Unknown } from '../cel';
import { MatchedWorkload } from '../matching';
import { ClusterViews } from './ClusterViews';
import { withClaims } from './EntityFacts';
import { unread } from './missing';
import { workloadName } from './observedHosting';

/** What makes each workload easy to put elsewhere, as rules see it. */
export function portabilityFacts(
  matched: readonly MatchedWorkload[],
  views: ClusterViews,
): (FactObject | Unknown)[] {
  return matched.flatMap(({ workload }): (FactObject | Unknown)[] => {
    const { portability, cluster } = workload;
    const asOf = views.asOf(cluster);
    return portability
      ? portability.map(found => traitFact(found, workload, asOf))
      : [notLookedAt(workload)];
  });
}

function traitFact(
  found: PortabilityTrait,
  workload: Workload,
  asOf: string | null,
): FactObject {
  const { trait, answer, seen, path } = found;
  const { cluster, kind, namespace, name } = workload;
  const object = found.object ?? { kind, namespace, name };
  return withClaims(
    {
      workload: workloadName(workload),
      cluster,
      trait,
      answer: answer === 'unknown' ? notSeen(found, workload) : answer,
      seen,
    },
    [
      {
        claim: 'workload.portability',
        value: `${trait}: ${seen}`,
        source: 'observed',
        evidence: 'operationally-tested',
        asOf,
        object: { cluster, ...object },
        path,
      },
    ],
  );
}

function notSeen(
  { trait, seen }: PortabilityTrait,
  workload: Workload,
): Unknown {
  const name = workloadName(workload);
  const { cluster } = workload;
  return unread(
    'observed.portability.answer',
    `Bij ${name} in cluster ${cluster} blijkt niet of kenmerk ${trait} er is (${seen}).`,
    `At ${name} in cluster ${cluster} it does not show whether it has trait ${trait} (${seen}).`,
  );
}

function notLookedAt(workload: Workload): Unknown {
  const name = workloadName(workload);
  const { cluster } = workload;
  return unread(
    'observed.portability',
    `Bij ${name} in cluster ${cluster} is nog niet gekeken wat verhuizen makkelijk maakt; de volgende lezing doet dat.`,
    `What makes ${name} in cluster ${cluster} easy to move was not looked at yet; the next reading does.`,
  );
}
