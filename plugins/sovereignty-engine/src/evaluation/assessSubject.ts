// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { EntityAssessment, Waiver } from '@regie/plugin-sovereignty-common';
import { FactObject, Unknown } from '../cel';
import {
  ClusterViews,
  EntityFacts,
  gatherFacts,
  ProviderLookup,
} from '../facts';
import { PolicyPack } from '../policy';
import { CatalogView } from '../references';
import { declaredState } from './declaredState';
import { findingsOf } from './evaluateEntity';
import { packView } from './packView';
import { EntitySeals } from '../seal';
import { SharedFacts } from './LandscapeFacts';
import { Subject } from './Subject';
import { summarize } from './summarize';

export interface SubjectFactsOptions {
  readonly subject: Subject;
  readonly exposures: readonly (FactObject | Unknown)[];
  readonly shared: SharedFacts;
  readonly views: ClusterViews;
  readonly providers: ProviderLookup;
  readonly catalog: CatalogView;
  readonly on: string;
}

export interface AssessSubjectOptions extends SubjectFactsOptions {
  readonly seals: EntitySeals;
  readonly packs: readonly PolicyPack[];
  /** Of this entity. */
  readonly waivers: readonly Waiver[];
  readonly evaluatedAt: string;
}

/** What is known of one entity, without how it stands by the EU framework. */
export function subjectFacts(options: SubjectFactsOptions): EntityFacts {
  const { entity, merged, matched, expectation, places } = options.subject;
  const { exposures, shared, views, providers, catalog, on } = options;
  return gatherFacts({
    ...{ entity, matched, expectation, places, exposures },
    ...shared,
    declaration: merged.declaration,
    declarationProblems: merged.problems,
    conflicts: merged.conflicts,
    ...{ views, providers, catalog, on },
  });
}

/** Gathers what is known of one entity and holds it against the packs. */
export function assessSubject(options: AssessSubjectOptions): EntityAssessment {
  const { packs, waivers, on, seals } = options;
  const { entity } = options.subject;
  const known = subjectFacts(options);
  const seal = seals.factsOf(known.entityRef);
  const facts = { ...known, variables: { ...known.variables, seal } };
  const seen = packs.map(pack => packView({ pack, facts, waivers, on }));
  const findings = seen.flatMap(view =>
    findingsOf(view, { facts, waivers, on }),
  );
  const declared = declaredState(facts, seen);
  return {
    summary: summarize(
      entity,
      { facts, findings, completeness: declared.completeness },
      options.evaluatedAt,
    ),
    findings,
    hosting: [...facts.hosting],
    ownershipChanges: [...facts.ownershipChanges],
    placements: [...facts.placements],
    copies: [...facts.copies],
    unreadClusters: [...facts.unreadClusters],
    declared,
    seal: seals.of(facts.entityRef),
  };
}
