// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Entity } from '@backstage/catalog-model';
import { Claim } from '@regie/plugin-sovereignty-common';
import { FactObject } from '../cel';
import { entityObject, ResolvedDeclaration } from '../declaration';
import { ClusterViews } from './ClusterViews';
import { withClaims } from './EntityFacts';
import { HostingPlace } from './HostingPlace';
import { ProviderLookup, withoutProvider } from './providerFacts';

interface TargetSource {
  readonly entity: Entity;
  readonly declaration: ResolvedDeclaration | undefined;
  readonly declared: readonly HostingPlace[];
  readonly observed: readonly HostingPlace[];
  readonly views: ClusterViews;
  readonly providers: ProviderLookup;
  readonly on: string;
}

/**
 * Where the entity was proven to run: seen to run, ready to be used, in a cluster that is freshly read,
 * moved there in a test that passed, or at a declared place that is backed by
 * operational tests. A statement alone proves nothing.
 */
export function targetFacts(source: TargetSource): FactObject[] {
  const { declared, observed, views, providers } = source;
  const seen = observed
    .filter(
      place =>
        place.runs === true &&
        views.get(place.cluster ?? '')?.standing.state === 'fresh',
    )
    .map(place => placeTarget(place, 'observed', place.cluster, providers));
  const backed = declared
    .filter(place => place.evidence === 'operationally-tested')
    .map(place => placeTarget(place, 'declared', place.region, providers));
  return [...seen, ...backed, ...testTargets(source)];
}

function placeTarget(
  place: HostingPlace,
  how: string,
  detail: string | undefined,
  providers: ProviderLookup,
): FactObject {
  const { fields, claims } =
    typeof place.provider === 'string'
      ? providers.find(place.provider)
      : { fields: withoutProvider(place.provider), claims: [] };
  return withClaims(
    {
      how,
      provider: fields.provider,
      providerName: fields.providerName,
      parent: fields.parent,
      detail,
    },
    [...place.claims, ...claims],
  );
}

/** Tests that passed, up to the date of the verdict. */
function testTargets(source: TargetSource): FactObject[] {
  const { declaration, entity, providers, on } = source;
  return (declaration?.values.exit?.tests ?? []).flatMap((test, index) => {
    if (test.outcome !== 'passed' || test.date > on) return [];
    const { fields, claims } = providers.find(test.provider);
    const outcome = declaration?.claims.get(`exit.tests[${index}].outcome`);
    const claim: Claim = {
      claim: 'exit.test',
      value: `${test.kind} at ${test.provider}: ${test.outcome}`,
      source: outcome?.source ?? 'declared',
      evidence: outcome?.evidence ?? 'self-declared',
      asOf: test.date,
      object: outcome?.object ?? entityObject(entity),
      path: `spec.sovereignty.exit.tests[${index}]`,
    };
    const target: FactObject = {
      how: 'exit-test',
      provider: fields.provider,
      providerName: fields.providerName,
      parent: fields.parent,
      detail: test.date,
    };
    return [withClaims(target, [claim, ...claims])];
  });
}
