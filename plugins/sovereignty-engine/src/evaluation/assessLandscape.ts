// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  EntityAssessment,
  Statement,
  Waiver,
} from '@regie/plugin-sovereignty-common';
import { DependencyGraph } from '../closure';
import {
  ClusterReading,
  ClusterViews,
  entityPlaces,
  gatherFacts,
  ProviderLookup,
} from '../facts';
import {
  expectedClusters,
  expectsWorkloads,
  MatchFallback,
  matchWorkloads,
  WorkloadMatches,
} from '../matching';
import { PolicyPack } from '../policy';
import { CatalogView } from '../references';
import { ClusterDeclaration, Register } from '../register';
import { EntitySeals, SealKnowledge } from '../seal';
import { resolveMerged, statementsByEntity } from '../statements';
import {
  clusterDeclarations,
  clusterNameOf,
  isCluster,
} from './clusterDeclarations';
import { declaredState } from './declaredState';
import { evaluateEntity } from './evaluateEntity';
import { isAssessed } from './isAssessed';
import { summarize } from './summarize';
import { exposuresOf, leavesOpen, titlesIn } from './exposuresOf';
import { WaiverIndex } from './WaiverIndex';

/** @public */
export interface AssessLandscapeOptions {
  /** The whole catalog: what the operators say of their clusters is in it. */
  readonly entities: readonly Entity[];
  /**
   * Kinds of which `entities` has all that there are. A reference to another
   * kind may lead to what was not read, so it is never called dangling.
   */
  readonly completeKinds?: readonly string[];
  readonly clusters: readonly ClusterReading[];
  readonly register: Register;
  /** Evaluated side by side, never merged. */
  readonly packs: readonly PolicyPack[];
  readonly waivers: readonly Waiver[];
  /** The EU framework; rules that ask for it give unknown without it. */
  readonly seal?: SealKnowledge;
  /** What others than the owners state of entities. */
  readonly statements?: readonly Statement[];
  /** The date for which the verdicts hold, YYYY-MM-DD. */
  readonly on: string;
  /** ISO 8601 instant for the summaries; `on` when left out. */
  readonly evaluatedAt?: string;
  /** Operators' statements from elsewhere; they win from those in the catalog. */
  readonly declarations?: readonly ClusterDeclaration[];
  /** How workloads are claimed that no annotation claims. */
  readonly fallbacks?: readonly MatchFallback[];
  /** Called once with which workload is whose. */
  readonly onMatches?: (matches: WorkloadMatches) => void;
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
  const catalog = CatalogView.create(entities, options.completeKinds ?? []);
  const assessed = entities.filter(isAssessed);
  const clusterNames = new Set(views.all().map(({ name }) => name));
  const matches = matchWorkloads({
    entities: assessed,
    workloads: clusters.flatMap(
      ({ observation }) => observation?.workloads ?? [],
    ),
    fallbacks: options.fallbacks,
  });
  options.onMatches?.(matches);
  const { byEntity } = matches;
  const waivers = WaiverIndex.create(options.waivers);
  const statements = statementsByEntity(options.statements ?? []);
  const subjects = new Map(
    entities.map(entity => {
      const ref = stringifyEntityRef(entity);
      const { declaration, problems, conflicts } = resolveMerged(
        entity,
        statements.get(ref) ?? [],
      );
      const matched = byEntity.get(ref) ?? [];
      const expectation = {
        workloads: expectsWorkloads(entity),
        clusters: expectedClusters(entity, clusterNames),
      };
      const places = entityPlaces({
        ...{ declaration, matched, expectation },
        ...{ views, providers },
      });
      return [
        ref,
        {
          ...{ entity, declaration, problems, conflicts },
          ...{ matched, expectation, places },
        },
      ];
    }),
  );
  const graph = DependencyGraph.create(entities);
  const exposures = exposuresOf(graph, subjects, providers);
  const assessedRefs = new Set(assessed.map(e => stringifyEntityRef(e)));
  const runs = (ref: string) => {
    const entity = subjects.get(ref)?.entity;
    return entity !== undefined && leavesOpen(entity, graph, ref);
  };
  const gathered = new Map(
    [...subjects]
      .filter(([ref]) => assessedRefs.has(ref) || runs(ref))
      .map(([ref, { problems, ...subject }]) => [
        ref,
        gatherFacts({
          ...subject,
          declarationProblems: problems.map(({ message }) => message),
          exposures: exposures.of(ref),
          ...{ views, providers, catalog, on },
        }),
      ]),
  );
  const seals = EntitySeals.create({
    knowledge: options.seal ?? { frameworks: [], evidence: [] },
    ...{ register, graph, runs },
    facts: gathered,
    titleOf: titlesIn(subjects),
  });

  return assessed.flatMap(entity => {
    const ref = stringifyEntityRef(entity);
    const known = gathered.get(ref);
    if (!known) return [];
    const facts = {
      ...known,
      variables: { ...known.variables, seal: seals.factsOf(ref) },
    };
    const ofEntity = waivers.of(entity);
    const findings = packs.flatMap(pack =>
      evaluateEntity({ pack, facts, waivers: ofEntity, on }),
    );
    const declared = declaredState({ packs, facts, waivers: ofEntity, on });
    return {
      summary: summarize(
        entity,
        { facts, findings, completeness: declared.completeness },
        options.evaluatedAt ?? on,
      ),
      findings,
      hosting: [...facts.hosting],
      ownershipChanges: [...facts.ownershipChanges],
      placements: [...facts.placements],
      unreadClusters: [...facts.unreadClusters],
      declared,
      seal: seals.of(ref),
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
