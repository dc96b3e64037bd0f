// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  Claim,
  HavenCondition,
  HavenPlus,
  HavenResult,
  ObjectReference,
} from '@regie/plugin-sovereignty-common';
import { FactObject, Unknown } from '../cel';
import { MatchedWorkload } from '../matching';
import { ClusterView, ClusterViews } from './ClusterViews';
import { withClaims } from './EntityFacts';
import { unread } from './missing';
import { workloadName } from './observedHosting';

type Facts = (FactObject | Unknown)[];

/** What an entity inherits of Haven from its clusters, and what its workloads show. */
export interface HavenFacts {
  readonly haven: Facts;
  readonly conditions: Facts;
  readonly havenPlus: Facts;
}

/** The facts of a cluster are those of every entity in it, so made once. */
const factsOfView = new WeakMap<
  ClusterView,
  Pick<HavenFacts, 'haven' | 'havenPlus'>
>();

export function havenFacts(
  matched: readonly MatchedWorkload[],
  views: ClusterViews,
): HavenFacts {
  const names = [...new Set(matched.map(({ workload }) => workload.cluster))];
  const ofClusters = names
    .flatMap(name => views.get(name) ?? [])
    .map(clusterFacts);
  return {
    haven: ofClusters.flatMap(({ haven }) => haven),
    havenPlus: ofClusters.flatMap(({ havenPlus }) => havenPlus),
    conditions: matched.flatMap(one => conditionFacts(one, views)),
  };
}

function clusterFacts(
  view: ClusterView,
): Pick<HavenFacts, 'haven' | 'havenPlus'> {
  let facts = factsOfView.get(view);
  if (!facts) {
    const { name, observation } = view;
    const asOf = observation?.takenAt ?? view.standing.lastSuccess;
    const traits = observation?.traits;
    facts = {
      haven: [
        traits?.haven.latest
          ? reportFact(name, traits.haven.latest)
          : noReport(name, traits?.haven.reason ?? null),
      ],
      havenPlus: traits?.havenPlus
        ? functionFacts(name, traits.havenPlus, asOf)
        : [noInventory(name, traits?.reasons.havenPlus)],
    };
    factsOfView.set(view, facts);
  }
  return facts;
}

function reportFact(cluster: string, latest: HavenResult): FactObject {
  const { compliant, version, finishedAt, summary, checks } = latest;
  const finishedOn = finishedAt?.slice(0, 10);
  return withClaims(
    {
      cluster,
      compliant,
      version,
      finishedOn: finishedOn ?? undated(cluster),
      passed: summary.passed,
      total: summary.total,
      failed: checks
        .filter(({ result }) => result === 'no')
        .map(({ label, name }) => label || name),
    },
    [
      claim('cluster.haven', compliant, finishedAt, {
        cluster,
        kind: 'Compliancy',
        name: latest.name ?? 'report',
      }),
    ],
  );
}

function functionFacts(
  cluster: string,
  { functions, core }: HavenPlus,
  asOf: string | null,
): FactObject[] {
  const rows = functions.map(({ function: name, ...filled }) => {
    const items = [...filled.components, ...filled.vendorServices];
    const claims = items.map(item =>
      claim(
        'cluster.havenPlus',
        item.match,
        asOf,
        { cluster, ...item.object },
        item.path,
      ),
    );
    return withClaims(
      {
        cluster,
        function: name,
        components: filled.components.map(item => item.name),
        vendorServices: filled.vendorServices.map(item => item.name),
        core: false,
        missing: [],
      },
      claims.length > 0 ? claims : [clusterClaim(cluster, name, asOf)],
    );
  });
  const whole = withClaims(
    {
      cluster,
      function: 'core',
      components: core.present,
      vendorServices: [],
      core: true,
      missing: core.missing,
    },
    [clusterClaim(cluster, core.present, asOf)],
  );
  return [whole, ...rows];
}

function conditionFacts(
  { workload }: MatchedWorkload,
  views: ClusterViews,
): Facts {
  const { cluster, havenConditions } = workload;
  const name = workloadName(workload);
  const view = views.get(cluster);
  const asOf = view?.observation?.takenAt ?? null;
  if (!havenConditions) {
    return [
      unread(
        'observed.conditions',
        `Van ${name} in cluster ${cluster} zijn de voorwaarden van Haven nog niet bekeken; de volgende lezing doet dat.`,
        `Of ${name} in cluster ${cluster} the conditions of Haven were not looked at yet; the next reading does.`,
      ),
    ];
  }
  return havenConditions.map(found =>
    withClaims(
      {
        workload: name,
        cluster,
        condition: found.condition,
        answer: answerOf(found, name, cluster),
        seen: found.seen,
      },
      [
        claim(
          `haven.${found.condition}`,
          found.seen,
          asOf,
          {
            cluster,
            ...(found.object ?? {
              kind: workload.kind,
              namespace: workload.namespace,
              name: workload.name,
            }),
          },
          found.path,
        ),
      ],
    ),
  );
}

function answerOf(
  { answer, condition, seen }: HavenCondition,
  workload: string,
  cluster: string,
): string | Unknown {
  if (answer !== 'unknown') return answer;
  return unread(
    'observed.conditions.answer',
    `Bij ${workload} in cluster ${cluster} blijkt niet of aan voorwaarde ${condition} is voldaan (${seen}). Laat het team dat nagaan.`,
    `At ${workload} in cluster ${cluster} it does not show whether condition ${condition} is met (${seen}). Have the team look into it.`,
  );
}

function claim(
  name: string,
  value: Claim['value'],
  asOf: string | null,
  object: ObjectReference,
  path: string | null = null,
): Claim {
  return {
    claim: name,
    value,
    source: 'observed',
    evidence: 'operationally-tested',
    asOf,
    object,
    path,
  };
}

function clusterClaim(
  cluster: string,
  value: Claim['value'],
  asOf: string | null,
): Claim {
  const object = { cluster, kind: 'Cluster', name: cluster };
  return claim('cluster.havenPlus', value, asOf, object);
}

function noReport(cluster: string, reason: string | null): Unknown {
  const because = reason ? ` (${reason})` : '';
  return unread(
    'observed.haven',
    `Van cluster ${cluster} is er geen uitslag van de Haven Compliancy Checker${because}. Laat het platformteam die draaien.`,
    `There is no result of the Haven Compliancy Checker for cluster ${cluster}${because}. Have the platform team run it.`,
  );
}

function undated(cluster: string): Unknown {
  return unread(
    'observed.haven.finishedOn',
    `De Haven-uitslag van cluster ${cluster} heeft geen datum.`,
    `The Haven result of cluster ${cluster} has no date.`,
  );
}

function noInventory(cluster: string, reason: string | undefined): Unknown {
  const because = reason ? ` (${reason})` : '';
  return unread(
    'observed.havenPlus',
    `In cluster ${cluster} is niet gekeken wat er van Haven+ is${because}.`,
    `What there is of Haven+ was not looked at in cluster ${cluster}${because}.`,
  );
}
