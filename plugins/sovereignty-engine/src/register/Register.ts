// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  LegalEntity,
  OwnershipChange,
  ProviderDescription,
  ProviderOnDate,
} from '@regie/plugin-sovereignty-common';
import { changesAhead } from './changesAhead';
import { describeProvider } from './describeProvider';
import { Row, RegisterEntries, SECTION_NAMES } from './entries';
import { EntityTable } from './EntityTable';
import { ControlPlanes } from './ControlPlanes';
import { HavenPlusCatalogue } from './HavenPlusCatalogue';
import { NodeIdentification } from './NodeIdentification';
import { legalEntity } from './ownership';
import { OwnershipIndex } from './OwnershipIndex';
import { CountryOfRegion, RegionIndex } from './RegionIndex';
import { RegisterFile } from './RegisterFile';
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
  readonly #entries: RegisterEntries;
  readonly #providers: ReadonlyMap<string, Row<'providers'>>;
  readonly #laws: ReadonlyMap<string, Row<'laws'>>;
  readonly #ownership: OwnershipIndex;
  readonly #regions: RegionIndex;
  readonly #sealAnswers: ReadonlyMap<string, readonly Row<'sealAnswers'>[]>;

  private constructor(files: readonly RegisterFile[]) {
    const entries = entriesOf(files);
    const { entities, retired } = EntityTable.of(files);
    this.#entries = entries;
    this.#providers = firstById(
      entries.providers.filter(({ id }) => !retired.has(id)),
    );
    this.#laws = firstById(entries.laws);
    this.#ownership = new OwnershipIndex(entities);
    this.#regions = new RegionIndex(entries);
    this.#sealAnswers = byProvider(entries.sealAnswers);
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

  /** From files in which there is nothing wrong, later ones correcting earlier ones. */
  static create(files: readonly RegisterFile[]): Register {
    return new Register(files);
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
    const laws = entry.laws.flatMap(law => this.#laws.get(law) ?? []);
    return {
      id,
      name: entry.name,
      seat: entry.seat ?? null,
      ultimateParent: this.parentOn(id, on) ?? null,
      jurisdictions: this.#jurisdictionsOn(entry, on),
      laws: laws.map(law => ({ id: law.id, name: law.name })),
      on,
      asOf: entry.asOf,
    };
  }

  /** Answers about a provider to criteria of the EU framework, one for each. */
  sealAnswersOf(id: string): readonly Row<'sealAnswers'>[] {
    return this.#sealAnswers.get(id) ?? [];
  }

  /** Whether somebody checked the entry of a provider. */
  isVerified(id: string): boolean {
    return this.#providers.get(id)?.verified ?? false;
  }

  /** Who owns a provider in the end on a date; absent when that is not known. */
  parentOn(id: string, on: string): LegalEntity | undefined {
    const { parent } = this.#ownership.chainOn(id, on);
    return parent && legalEntity(parent);
  }

  /**
   * Changes of a provider's ultimate parent or jurisdictions that are known on
   * a date and come after it, earliest first; those without a day come last.
   */
  changesAhead(id: string, on: string, until?: string): OwnershipChange[] {
    const entry = this.#providers.get(id);
    if (!entry) return [];
    return changesAhead({
      provider: entry,
      on,
      until,
      ownership: this.#ownership,
      jurisdictionsOn: day => this.#jurisdictionsOn(entry, day),
    });
  }

  /** All that the register has about a provider, for people. */
  describe(id: string): ProviderDescription | undefined {
    const entry = this.#providers.get(id);
    const entity = this.#ownership.entity(id);
    if (!entry || !entity) return undefined;
    return describeProvider(entry, this.#ownership, this.#entries);
  }

  /** The country of a provider's region; a zone that lies elsewhere decides. */
  countryOf(
    provider: string,
    region: string | null,
    zone: string | null,
  ): CountryOfRegion | undefined {
    return this.#regions.find(provider, region, zone);
  }

  #jurisdictionsOn(entry: Row<'providers'>, on: string): string[] | null {
    const { above } = this.#ownership.chainOn(entry.id, on);
    const seats = [entry.seat, ...above.map(({ country }) => country)];
    if (seats.every(seat => seat === undefined)) return null;
    const laws = entry.laws.flatMap(law => this.#laws.get(law)?.country ?? []);
    return distinct([...seats, ...laws]);
  }
}

/** Rows of later files first: the first that matches counts. */
function entriesOf(files: readonly RegisterFile[]): RegisterEntries {
  const ordered = [...files].reverse();
  return Object.fromEntries(
    SECTION_NAMES.map(name => [
      name,
      ordered.flatMap(file => file.rows(name).map(({ row }) => row)),
    ]),
    // Each name goes with rows of its own section, which the type of
    // `fromEntries` cannot say.
  ) as unknown as RegisterEntries;
}

function firstById<T extends { id: string }>(rows: readonly T[]) {
  const byId = new Map<string, T>();
  for (const row of rows) if (!byId.has(row.id)) byId.set(row.id, row);
  return byId;
}

/** Of several answers to one criterion the first counts: that of the last file. */
function byProvider(
  rows: readonly Row<'sealAnswers'>[],
): Map<string, Row<'sealAnswers'>[]> {
  const answers = new Map<string, Row<'sealAnswers'>[]>();
  for (const row of rows) {
    const list = answers.get(row.provider) ?? [];
    if (!list.some(({ criterion }) => criterion === row.criterion)) {
      answers.set(row.provider, [...list, row]);
    }
  }
  return answers;
}

function distinct(countries: readonly (string | undefined)[]): string[] {
  return [
    ...new Set(countries.filter((item): item is string => item !== undefined)),
  ].sort();
}
