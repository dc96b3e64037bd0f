// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { EntityAssessment, Waiver } from '@regie/plugin-sovereignty-common';
import { FactObject, Unknown } from '../cel';
import { ClusterViews, gatherFacts, ProviderLookup } from '../facts';
import { PolicyPack } from '../policy';
import { CatalogView } from '../references';
import { declaredState } from './declaredState';
import { findingsOf } from './evaluateEntity';
import { packView } from './packView';
import { SharedFacts } from './LandscapeFacts';
import { Subject } from './Subject';
import { summarize } from './summarize';

export interface AssessSubjectOptions {
  readonly subject: Subject;
  readonly exposures: readonly (FactObject | Unknown)[];
  readonly shared: SharedFacts;
  readonly views: ClusterViews;
  readonly providers: ProviderLookup;
  readonly catalog: CatalogView;
  readonly packs: readonly PolicyPack[];
  /** Of this entity. */
  readonly waivers: readonly Waiver[];
  readonly on: string;
  readonly evaluatedAt: string;
}

/** Gathers what is known of one entity and holds it against the packs. */
export function assessSubject(options: AssessSubjectOptions): EntityAssessment {
  const { subject, packs, waivers, on } = options;
  const { entity, merged, matched, expectation, places } = subject;
  const { exposures, shared, views, providers, catalog } = options;
  const facts = gatherFacts({
    ...{ entity, matched, expectation, places, exposures },
    ...shared,
    declaration: merged.declaration,
    declarationProblems: merged.problems.map(({ message }) => message),
    conflicts: merged.conflicts,
    ...{ views, providers, catalog, on },
  });
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
    unreadClusters: [...facts.unreadClusters],
    declared,
  };
}
