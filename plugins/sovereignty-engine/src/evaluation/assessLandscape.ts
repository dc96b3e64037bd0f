// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { EntityAssessment, Waiver } from '@regie/plugin-sovereignty-common';
import { readResolved } from '../declaration';
import {
  ClusterReading,
  ClusterViews,
  gatherFacts,
  ProviderLookup,
} from '../facts';
import {
  expectedClusters,
  expectsWorkloads,
  matchWorkloads,
} from '../matching';
import { PolicyPack } from '../policy';
import { ClusterDeclaration, Register } from '../register';
import {
  clusterDeclarations,
  clusterNameOf,
  isCluster,
} from './clusterDeclarations';
import { evaluateEntity } from './evaluateEntity';
import { isAssessed } from './isAssessed';
import { summarize } from './summarize';

/** @public */
export interface AssessLandscapeOptions {
  /** The whole catalog: what the operators say of their clusters is in it. */
  readonly entities: readonly Entity[];
  readonly clusters: readonly ClusterReading[];
  readonly register: Register;
  /** Evaluated side by side, never merged. */
  readonly packs: readonly PolicyPack[];
  readonly waivers: readonly Waiver[];
  /** The date for which the verdicts hold, YYYY-MM-DD. */
  readonly on: string;
  /** ISO 8601 instant for the summaries; `on` when left out. */
  readonly evaluatedAt?: string;
  /** Operators' statements from elsewhere; they win from those in the catalog. */
  readonly declarations?: readonly ClusterDeclaration[];
}

/**
 * The whole walk, from entities and clusters to assessments, in the order of
 * `entities`. Deterministic, and linear in entities, workloads and rules. The
 * backend and the command line both call this, so that their verdicts agree.
 *
 * @public
 */
export function assessLandscape(
  options: AssessLandscapeOptions,
): EntityAssessment[] {
  const { entities, register, packs, on } = options;
  const clusters = [...options.clusters, ...neverListed(options)];
  const declarations = [
    ...clusterDeclarations(entities),
    ...(options.declarations ?? []),
  ];
  const views = ClusterViews.create(clusters, declarations, register);
  const providers = ProviderLookup.create(register, on);
  const assessed = entities.filter(isAssessed);
  const clusterNames = new Set(views.all().map(({ name }) => name));
  const { byEntity } = matchWorkloads({
    entities: assessed,
    workloads: clusters.flatMap(
      ({ observation }) => observation?.workloads ?? [],
    ),
  });
  const waivers = groupByEntity(options.waivers);

  return assessed.map(entity => {
    const ref = stringifyEntityRef(entity);
    const { declaration, problems } = readResolved(entity);
    const facts = gatherFacts({
      entity,
      declaration,
      declarationProblems: problems.map(({ message }) => message),
      matched: byEntity.get(ref) ?? [],
      expectation: {
        workloads: expectsWorkloads(entity),
        clusters: expectedClusters(entity, clusterNames),
      },
      views,
      providers,
      on,
    });
    const ofEntity = waivers.get(ref) ?? [];
    const findings = packs.flatMap(pack =>
      evaluateEntity({ pack, facts, waivers: ofEntity, on }),
    );
    return {
      summary: summarize(entity, facts, findings, options.evaluatedAt ?? on),
      findings,
      hosting: [...facts.hosting],
      placements: [...facts.placements],
      unreadClusters: [...facts.unreadClusters],
    };
  });
}

/**
 * Clusters that the catalog knows and no source reads. What may run there is
 * not seen, so they count as unread rather than as not there.
 */
function neverListed({
  entities,
  clusters,
}: AssessLandscapeOptions): ClusterReading[] {
  const listed = new Set(clusters.map(({ standing }) => standing.cluster));
  return entities
    .filter(isCluster)
    .map(clusterNameOf)
    .filter(name => !listed.has(name))
    .map(cluster => ({
      standing: {
        cluster,
        state: 'unread',
        lastSuccess: null,
        error: 'no cluster source lists it',
      },
    }));
}

function groupByEntity(waivers: readonly Waiver[]): Map<string, Waiver[]> {
  const groups = new Map<string, Waiver[]>();
  for (const waiver of waivers) {
    const group = groups.get(waiver.entityRef);
    if (group) group.push(waiver);
    else groups.set(waiver.entityRef, [waiver]);
  }
  return groups;
}
