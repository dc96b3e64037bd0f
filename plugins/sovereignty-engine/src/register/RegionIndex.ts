// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { RegisterEntries, Row } from './entries';

/** A country with the entry that says so. @public */
export interface CountryOfRegion {
  readonly country: string;
  /** The entry, as `provider/region`, for people to look up. */
  readonly entry: string;
  readonly asOf: string;
  /** Whether the zone decided, and not its region. */
  readonly ofZone: boolean;
}

/** Countries by provider and region; a region's name alone says nothing. */
export class RegionIndex {
  readonly #exact = new Map<string, Row<'regions'>>();
  readonly #patterns = new Map<
    string,
    { test: RegExp; row: Row<'regions'> }[]
  >();
  readonly #zones: RegisterEntries['zones'];

  constructor({ regions, zones }: RegisterEntries) {
    this.#zones = zones;
    for (const row of regions) {
      if (row.region !== undefined) {
        const key = `${row.provider}/${row.region.toLowerCase()}`;
        if (!this.#exact.has(key)) this.#exact.set(key, row);
      } else if (row.pattern !== undefined) {
        const rows = this.#patterns.get(row.provider) ?? [];
        rows.push({ test: RegExp(row.pattern), row });
        this.#patterns.set(row.provider, rows);
      }
    }
  }

  find(
    provider: string,
    region: string | null,
    zone: string | null,
  ): CountryOfRegion | undefined {
    return this.#ofZone(provider, zone) ?? this.#ofRegion(provider, region);
  }

  #ofZone(provider: string, zone: string | null): CountryOfRegion | undefined {
    if (zone === null) return undefined;
    const row = this.#zones.find(
      entry => entry.provider === provider && zone.startsWith(entry.zonePrefix),
    );
    return row && { ...describe(row, row.zonePrefix), ofZone: true };
  }

  #ofRegion(
    provider: string,
    region: string | null,
  ): CountryOfRegion | undefined {
    if (region === null || region.length > 100) return undefined;
    const row =
      this.#exact.get(`${provider}/${region.toLowerCase()}`) ??
      this.#patterns
        .get(provider)
        ?.find(({ test }) => test.test(region.toUpperCase()))?.row;
    return row && describe(row, row.region ?? region);
  }
}

function describe(
  row: Row<'regions'> | Row<'zones'>,
  name: string,
): CountryOfRegion {
  return {
    country: row.country,
    entry: `${row.provider}/${name}`,
    asOf: row.asOf,
    ofZone: false,
  };
}
