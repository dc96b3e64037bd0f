// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Claim } from '@regie/plugin-sovereignty-common';
import { FactObject, Unknown, Value } from '../cel';
import {
  OwnProviders,
  ProviderLookup,
  ProviderRole,
  withClaims,
} from '../facts';
import { DependencyGraph } from './DependencyGraph';
import { Reach, Reached, Seed } from './Reach';

/** Stands for whatever is not known; no country has this code. */
const OPEN = '?';

/** What spreads from an entity to all that lean on it. */
export type Spread = readonly ProviderRole[] | readonly Unknown[];

export interface ExposuresOptions {
  readonly graph: DependencyGraph;
  /** How the providers of each entity spread over the graph. */
  readonly reach: Reach<Spread>;
  readonly providers: ProviderLookup;
  /** What people know an entity by. */
  readonly titleOf: (ref: string) => string;
}

/**
 * Whose law reaches an entity, by its own providers and by those of everything
 * that it leans on. Of each country the nearest that brings it is told, with
 * the way there.
 */
export class Exposures {
  readonly #options: ExposuresOptions;

  private constructor(options: ExposuresOptions) {
    this.#options = options;
  }

  static create(options: ExposuresOptions): Exposures {
    return new Exposures(options);
  }

  /** The list `closure.exposures` of rules. */
  of(ref: string): (FactObject | Unknown)[] {
    return this.#options.reach
      .of(ref)
      .flatMap(reached => this.#factsOf(reached));
  }

  #factsOf({ key, value, way }: Reached<Spread>): (FactObject | Unknown)[] {
    const { graph, titleOf } = this.#options;
    const ofWay = graph.claimsOfWay(way);
    const titles = way.map(titleOf);
    return value.map(item =>
      item instanceof Unknown
        ? openFact(item, ofWay)
        : this.#fact(key, item, { titles, claims: ofWay }),
    );
  }

  #fact(
    country: string,
    { role, provider, claims }: ProviderRole,
    way: { titles: readonly string[]; claims: readonly Claim[] },
  ): FactObject {
    const known = this.#options.providers.find(provider);
    const { providerName, parent, laws } = known.fields;
    const fact: FactObject = {
      country,
      role,
      provider,
      providerName,
      parent,
      laws,
      direct: way.titles.length === 1,
      entity: way.titles[way.titles.length - 1],
      via: way.titles.slice(1),
    };
    return withClaims(fact, way.claims.concat(claims, known.claims));
  }
}

/** What is open of something leant on is open of whoever leans. */
function openFact(unknown: Unknown, ofWay: readonly Claim[]): Unknown {
  if (ofWay.length === 0) return unknown;
  return Unknown.of(
    ...unknown.missing.map(missing => ({
      ...missing,
      claims: ofWay.concat(missing.claims ?? []),
    })),
  );
}

/** What an entity spreads by its own providers, by the country of their law. */
export function seedsOf(
  { roles, open }: OwnProviders,
  providers: ProviderLookup,
): Seed<Spread>[] {
  const byCountry = new Map<string, ProviderRole[]>();
  const unknown = [...open];
  for (const role of roles) {
    const { fields } = providers.find(role.provider);
    const jurisdictions = countriesIn(fields.jurisdictions);
    if (jurisdictions instanceof Unknown) unknown.push(jurisdictions);
    else {
      for (const country of jurisdictions) {
        const list = byCountry.get(country);
        if (list) list.push(role);
        else byCountry.set(country, [role]);
      }
    }
  }
  return [
    ...[...byCountry].map(([key, value]) => ({ key, value })),
    ...(unknown.length ? [{ key: OPEN, value: distinct(unknown) }] : []),
  ];
}

function countriesIn(value: Value | undefined): string[] | Unknown {
  if (value instanceof Unknown) return value;
  if (!Array.isArray(value)) return [];
  return value.filter((item): item is string => typeof item === 'string');
}

function distinct(unknowns: readonly Unknown[]): Unknown[] {
  return [Unknown.join(...unknowns)];
}
