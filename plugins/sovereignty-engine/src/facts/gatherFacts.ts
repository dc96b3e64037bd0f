// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { StatementConflict } from '@regie/plugin-sovereignty-common';
import { FactObject, Unknown } from '../cel';
import {
  DeclarationProblem,
  entityObject,
  ResolvedDeclaration,
} from '../declaration';
import { CatalogView } from '../references';
import { MatchedWorkload } from '../matching';
import { ClusterViews } from './ClusterViews';
import { backupFacts } from './backupFacts';
import { conflictFacts } from './conflictFacts';
import { copiesOf } from './copiesOf';
import { copyFacts } from './copyFacts';
import { Expectation } from './coverage';
import { declaredFacts } from './declaredFacts';
import { EntityFacts } from './EntityFacts';
import { EntityPlaces } from './EntityPlaces';
import { havenFacts } from './havenFacts';
import { hostingFact, hostingRecord } from './HostingPlace';
import { locationFacts } from './locationFacts';
import { unread } from './missing';
import { ownershipChangesOf, ownershipFacts } from './ownershipFacts';
import { placementsOf } from './placementsOf';
import { portabilityFacts } from './portabilityFacts';
import { ProviderLookup } from './providerFacts';
import { referenceFacts } from './referenceFacts';
import { signalFacts } from './signalFacts';
import { targetFacts } from './targetFacts';

/** @public */
export interface GatherFactsOptions {
  readonly entity: Entity;
  /** What is stated of it, statements from elsewhere included. */
  readonly declaration: ResolvedDeclaration | undefined;
  /** What keeps the declaration from being read; empty when nothing does. */
  readonly declarationProblems?: readonly DeclarationProblem[];
  /** Where the owner and others contradict each other. */
  readonly conflicts?: readonly StatementConflict[];
  readonly matched: readonly MatchedWorkload[];
  readonly expectation: Expectation;
  readonly places: EntityPlaces;
  /** Whose law reaches it, by itself and by all that it leans on. */
  readonly exposures: readonly (FactObject | Unknown)[];
  /** How much of the landscape leans on the same parents as it does. */
  readonly shares?: readonly (FactObject | Unknown)[];
  /** The parents in its system, with the layers they are in. */
  readonly stack?: readonly (FactObject | Unknown)[];
  /** What it says that it depends on. */
  readonly dependencies?: readonly (FactObject | Unknown)[];
  /** The processes that lean on it. */
  readonly processes?: readonly (FactObject | Unknown)[];
  readonly views: ClusterViews;
  readonly providers: ProviderLookup;
  readonly catalog: CatalogView;
  /** YYYY-MM-DD. */
  readonly on: string;
}

/**
 * All that is known of one entity. What could not be read is in the lists as
 * an unread item, so that no rule can take it for nothing.
 *
 * @public
 */
export function gatherFacts(options: GatherFactsOptions): EntityFacts {
  const { entity, declaration, matched, views, providers, catalog, on } =
    options;
  const { declared, observed, gaps, coverageGaps, services } = options.places;
  const problems = options.declarationProblems ?? [];
  const mistakes = problems.map(notUnderstood);

  const places = [...declared, ...observed];
  const facts = places.map(place => hostingFact(place, providers));
  const declaredPlaces = [...facts.slice(0, declared.length), ...mistakes];
  const observedFacts = [...facts.slice(declared.length), ...gaps];
  const placements = placementsOf(matched, views);
  const haven = havenFacts(matched, views);
  const unseen = nothingSeen(options);
  const entityRef = stringifyEntityRef(entity);
  const copies = copiesOf(matched, views, providers);
  let portability: (FactObject | Unknown)[] | undefined;
  const targets = targetFacts({
    entity,
    declaration,
    declared,
    observed,
    views,
    providers,
    on,
  });

  return {
    entityRef,
    object: entityObject(entity),
    declaredCriticality: declaration?.values.criticality ?? null,
    declaration,
    declarationProblems: problems.map(problem => problem.text),
    variables: {
      entity: entityFields(entityRef, entity),
      // Left out when it is known, or known not to be stated: then the pack decides.
      criticality: mistakes[0],
      declared: declaredFacts(declaration, declaredPlaces, mistakes),
      observed: {
        expected: options.expectation.workloads,
        hosting: observedFacts,
        placements: [
          ...placements.map(({ cluster, namespace, stale, workloads }) => ({
            cluster,
            namespace,
            stale,
            workloads: workloads.map(({ kind, name }) => `${kind} ${name}`),
          })),
          ...coverageGaps,
        ],
        haven: [...haven.haven, ...coverageGaps, ...unseen],
        conditions: [...haven.conditions, ...coverageGaps, ...unseen],
        havenPlus: [...haven.havenPlus, ...coverageGaps, ...unseen],
        copies: [
          ...copyFacts(copies, views, providers),
          ...coverageGaps,
          ...unseen,
        ],
        // There are many of them, and few rules ask for one.
        get portability() {
          portability ??= [
            ...portabilityFacts(matched, views),
            ...coverageGaps,
            ...unseen,
          ];
          return portability;
        },
        signals: [
          ...signalFacts(matched, views, providers),
          ...coverageGaps,
          ...unseen,
        ],
      },
      hosting: [...declaredPlaces, ...observedFacts],
      ownershipChanges: [
        ...ownershipFacts(places, providers, on),
        ...gaps,
        ...mistakes,
      ],
      locations: [
        ...locationFacts(places, facts, providers),
        ...gaps,
        ...mistakes,
      ],
      targets: [...targets, ...gaps, ...mistakes],
      conflicts: [...conflictFacts(entity, options.conflicts), ...mistakes],
      closure: { exposures: [...options.exposures, ...mistakes] },
      concentration: [...(options.shares ?? []), ...mistakes],
      stack: [...(options.stack ?? []), ...mistakes],
      processes: [...(options.processes ?? []), ...mistakes],
      dependencies: [...(options.dependencies ?? [])],
      backups: [
        ...backupFacts(declaration, declared, services, providers),
        ...mistakes,
      ],
      today: on,
      references: [
        ...referenceFacts(declaration, providers, catalog),
        ...mistakes,
      ],
    },
    hosting: places.map(place => hostingRecord(place, providers)),
    ownershipChanges: ownershipChangesOf(places, providers),
    placements,
    copies,
    unreadClusters: options.places.unreadClusters,
  };
}

/** Where the mistake is; what it is stands once, with the declaration. */
function notUnderstood({ path }: DeclarationProblem): Unknown {
  return unread(
    'declared',
    `De opgave van de eigenaar bevat een fout bij ${path}. Laat de eigenaar die verbeteren.`,
    `The declaration of the owner has a mistake at ${path}. Have the owner mend it.`,
  );
}

/** No signals of workloads that nobody saw is not the same as no signals. */
function nothingSeen({
  expectation,
  matched,
  places,
}: GatherFactsOptions): Unknown[] {
  const seen = matched.length > 0 || places.coverageGaps.length > 0;
  if (seen || !expectation.workloads) return [];
  return [
    unread(
      'observed.signals',
      'Er is in de clusters geen workload van gevonden, dus er viel niets te onderzoeken. Laat de eigenaar de Kubernetes-annotatie nakijken.',
      'None of its workloads was found in the clusters, so there was nothing to examine. Have the owner check the Kubernetes annotation.',
    ),
  ];
}

function entityFields(
  ref: string,
  { metadata, kind, spec }: Entity,
): FactObject {
  return {
    ref,
    kind,
    namespace: metadata.namespace ?? 'default',
    name: metadata.name,
    title: metadata.title ?? metadata.name,
    type: text(spec?.type),
    lifecycle: text(spec?.lifecycle),
    owner: text(spec?.owner),
    system: text(spec?.system),
  };
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
