// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  ANNOTATION_CLUSTER,
  SovereigntyDeclaration,
} from '@regie/plugin-sovereignty-common';
import { z } from 'zod';
import { LandscapeIndex } from '../landscape/LandscapeIndex';

/** Where an entity is and whose law reaches it there, as last known. */
export const tiesSchema = z.object({
  /** Ids in the register. */
  providers: z.array(z.string()),
  clusters: z.array(z.string()),
  parents: z.array(z.string()),
  parentCountries: z.array(z.string()),
  jurisdictions: z.array(z.string()),
});

export type Ties = z.infer<typeof tiesSchema>;

const NONE: Ties = {
  providers: [],
  clusters: [],
  parents: [],
  parentCountries: [],
  jurisdictions: [],
};

export interface TiesInput {
  readonly entity: Entity;
  readonly declaration: SovereigntyDeclaration | undefined;
  /** What was known when the entity was last processed. */
  readonly before: Ties | undefined;
  /** `undefined` while the sovereignty backend has not answered. */
  readonly landscape: LandscapeIndex | undefined;
}

/**
 * The ties of an entity. Without a landscape they stay as they were; a cluster
 * that it ran on stays for as long as it may still run there unseen.
 */
export function tiesOf(input: TiesInput): Ties {
  const { entity, declaration, before, landscape } = input;
  if (!landscape) return before ?? NONE;
  if (isOfType(entity, 'provider')) return NONE;
  const observed = isOfType(entity, 'kubernetes-cluster')
    ? ofCluster(entity, landscape)
    : ofSubject(entity, before, landscape);
  const declared = (declaration?.hosting ?? []).flatMap(
    ({ provider }) => provider ?? [],
  );
  const providers = distinct([...declared, ...observed.providers]).filter(
    id => landscape.provider(id) || isMissed(id, before, landscape),
  );
  const isSure = providers.every(id => landscape.provider(id));
  return {
    providers,
    clusters: observed.clusters,
    ...(isSure || !before ? reachOf(providers, landscape) : reachIn(before)),
  };
}

/** A provider that was in the register before a file of it broke. */
function isMissed(
  id: string,
  before: Ties | undefined,
  landscape: LandscapeIndex,
): boolean {
  return !landscape.registerIsWhole && Boolean(before?.providers.includes(id));
}

function reachIn({ parents, parentCountries, jurisdictions }: Ties) {
  return { parents, parentCountries, jurisdictions };
}

/** Without what the last processing knew, a look at an entity is not whole. */
function ofSubject(
  entity: Entity,
  before: Ties | undefined,
  landscape: LandscapeIndex,
): Pick<Ties, 'providers' | 'clusters'> {
  const seat = landscape.seatOf(stringifyEntityRef(entity));
  if (!seat) return before ?? NONE;
  if (!seat.mayRunElsewhere || !before) return seat;
  return {
    providers: distinct([...seat.providers, ...providersOf(before, landscape)]),
    clusters: distinct([...seat.clusters, ...stillListed(before, landscape)]),
  };
}

/** Clusters that no source lists any more hold nothing. */
function stillListed(before: Ties, landscape: LandscapeIndex): string[] {
  return before.clusters.filter(name => landscape.cluster(name));
}

/** Those of the clusters it may still run on; what it declares is known anew. */
function providersOf(before: Ties, landscape: LandscapeIndex): string[] {
  return stillListed(before, landscape).flatMap(
    name => landscape.cluster(name)?.providers ?? [],
  );
}

function ofCluster(
  { metadata }: Entity,
  landscape: LandscapeIndex,
): Pick<Ties, 'providers' | 'clusters'> {
  const name = metadata.annotations?.[ANNOTATION_CLUSTER] ?? metadata.name;
  return { providers: landscape.cluster(name)?.providers ?? [], clusters: [] };
}

function reachOf(
  ids: readonly string[],
  landscape: LandscapeIndex,
): Pick<Ties, 'parents' | 'parentCountries' | 'jurisdictions'> {
  const providers = ids.flatMap(id => landscape.provider(id) ?? []);
  const parents = providers.flatMap(one => one.ultimateParent ?? []);
  return {
    parents: distinct(parents.map(({ id }) => id)),
    parentCountries: distinct(parents.flatMap(({ country }) => country ?? [])),
    jurisdictions: distinct(
      providers.flatMap(({ jurisdictions }) => jurisdictions ?? []),
    ),
  };
}

export function isOfType({ kind, spec }: Entity, type: string): boolean {
  return kind.toLocaleLowerCase('en-US') === 'resource' && spec?.type === type;
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)].sort();
}
