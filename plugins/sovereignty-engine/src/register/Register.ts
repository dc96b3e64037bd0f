// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { ProviderOnDate } from '@regie/plugin-sovereignty-common';
import { RegisterEntries, Row } from './entries';
import { ControlPlanes } from './ControlPlanes';
import { HavenPlusCatalogue } from './HavenPlusCatalogue';
import { NodeIdentification } from './NodeIdentification';
import { Ownership } from './ownership';
import { CountryOfRegion, RegionIndex } from './RegionIndex';
import { SignalCatalogue } from './SignalCatalogue';

/**
 * What is known of providers, places and signals, for look-up. It does not
 * change once made; a change of the files makes a new one.
 *
 * @public
 */
export class Register {
  /** The newest date on which any of its rows was checked; empty without rows. */
  readonly asOf: string;
  readonly catalogue: SignalCatalogue;
  readonly nodes: NodeIdentification;
  readonly controlPlanes: ControlPlanes;
  readonly havenPlus: HavenPlusCatalogue;
  /** The newest minor version of Kubernetes that it knows of, as a number after `1.`. */
  readonly newestKubernetes: number | null;
  readonly #providers: ReadonlyMap<string, Row<'providers'>>;
  readonly #laws: ReadonlyMap<string, Row<'laws'>>;
  readonly #ownership: Ownership;
  readonly #regions: RegionIndex;

  private constructor(entries: RegisterEntries) {
    this.#providers = firstById(entries.providers);
    this.#laws = firstById(entries.laws);
    this.#ownership = new Ownership(entries);
    this.#regions = new RegionIndex(entries);
    this.catalogue = new SignalCatalogue(entries);
    this.nodes = new NodeIdentification(entries, this.#regions);
    this.controlPlanes = new ControlPlanes(entries);
    this.havenPlus = new HavenPlusCatalogue(entries);
    this.newestKubernetes = entries.kubernetesReleases.reduce<number | null>(
      (newest, { minor }) => Math.max(newest ?? 0, Number(minor.slice(2))),
      null,
    );
    this.asOf = Object.values(entries)
      .flat()
      .reduce((newest, row) => (row.asOf > newest ? row.asOf : newest), '');
  }

  static create(entries: RegisterEntries): Register {
    return new Register(entries);
  }

  /** Ids of all providers, in alphabetical order. */
  providerIds(): string[] {
    return [...this.#providers.keys()].sort();
  }

  /**
   * A provider as it stands on a date (YYYY-MM-DD). Its jurisdictions are its
   * seat, the seats of all its owners up the chain, and the countries of the
   * laws that reach it; `null` when neither seat nor owner is known, since an
   * empty set would read as "no law at all".
   */
  providerOn(id: string, on: string): ProviderOnDate | undefined {
    const entry = this.#providers.get(id);
    if (!entry) return undefined;
    const above = this.#ownership.above(id, on);
    const laws = entry.laws.flatMap(law => this.#laws.get(law) ?? []);
    const seats = [entry.seat, ...above.map(seatOf)];
    const jurisdictions = [...seats, ...laws.map(({ country }) => country)];
    const isKnown = seats.some(seat => seat !== undefined);
    return {
      id,
      name: entry.name,
      seat: entry.seat ?? null,
      ultimateParent: this.#parentOf(entry, on),
      jurisdictions: isKnown ? distinct(jurisdictions) : null,
      laws: laws.map(law => ({ id: law.id, name: law.name })),
      on,
      asOf: entry.asOf,
    };
  }

  /** The country of a provider's region; a zone that lies elsewhere decides. */
  countryOf(
    provider: string,
    region: string | null,
    zone: string | null,
  ): CountryOfRegion | undefined {
    return this.#regions.find(provider, region, zone);
  }

  /** Nothing recorded about the owners is not the same as having none. */
  #parentOf(
    entry: Row<'providers'>,
    on: string,
  ): ProviderOnDate['ultimateParent'] {
    if (!this.#ownership.isKnown(entry.id)) return null;
    const parent = this.#ownership.ultimateParent(entry.id, on);
    if (!parent) return null;
    const { id, name } = parent;
    return { id, name, country: seatOf(parent) ?? null };
  }
}

function seatOf(entity: Row<'owners'> | Row<'providers'>): string | undefined {
  return 'country' in entity
    ? entity.country
    : (entity as Row<'providers'>).seat;
}

function firstById<T extends { id: string }>(rows: readonly T[]) {
  const byId = new Map<string, T>();
  for (const row of rows) if (!byId.has(row.id)) byId.set(row.id, row);
  return byId;
}

function distinct(countries: readonly (string | undefined)[]): string[] {
  return [
    ...new Set(countries.filter((item): item is string => item !== undefined)),
  ].sort();
}
