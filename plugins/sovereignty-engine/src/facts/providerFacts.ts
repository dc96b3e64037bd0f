// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  Claim,
  OwnershipChange,
  ProviderOnDate,
} from '@regie/plugin-sovereignty-common';
import { FactObject, Unknown } from '../cel';
import { nearestOf } from '../declaration';
import { Register } from '../register';
import { unread } from './missing';

/** What the register adds to a provider's id. */
export interface ProviderFacts {
  readonly entry: ProviderOnDate | undefined;
  readonly fields: FactObject;
  readonly claims: readonly Claim[];
  /** What is known to change; empty for a provider that is not registered. */
  readonly changes: readonly OwnershipChange[];
}

/** Looks each provider up once: many entities share few providers. */
export class ProviderLookup {
  readonly #register: Register;
  readonly #on: string;
  readonly #cache = new Map<string, ProviderFacts>();

  private constructor(register: Register, on: string) {
    this.#register = register;
    this.#on = on;
  }

  static create(register: Register, on: string): ProviderLookup {
    return new ProviderLookup(register, on);
  }

  find(id: string): ProviderFacts {
    let facts = this.#cache.get(id);
    if (!facts) {
      const entry = this.#register.providerOn(id, this.#on);
      facts = entry
        ? describe(entry, this.#register.changesAhead(id, this.#on))
        : notRegistered(id);
      this.#cache.set(id, facts);
    }
    return facts;
  }

  /** The id of the register that looks most like this one. */
  nearestTo(id: string): string | undefined {
    return nearestOf(id, this.#register.providerIds());
  }

  /** Whether the register knows a host as one at which people sign in. */
  isSignIn(host: string): boolean {
    return this.#register.catalogue.isSignIn(host);
  }

  countryOf(
    provider: string,
    region: string,
  ): { country: string; entry: string } | undefined {
    return this.#register.countryOf(provider, region, null);
  }
}

/** The fields of a place whose provider is not known, for the reason given. */
export function withoutProvider(reason: Unknown): FactObject {
  return {
    registered: reason,
    seat: reason,
    parent: reason,
    jurisdictions: reason,
    laws: reason,
  };
}

function notRegistered(id: string): ProviderFacts {
  const reason = unread(
    'hosting.registered',
    `Aanbieder ${id} staat niet in het register. Laat de beheerder van het register hem toevoegen, met zetel en eigenaren.`,
    `Provider ${id} is not in the register. Have the keeper of the register add it, with its seat and owners.`,
  );
  return {
    entry: undefined,
    fields: { provider: id, providerName: id, ...withoutProvider(reason) },
    claims: [],
    changes: [],
  };
}

function describe(
  entry: ProviderOnDate,
  changes: readonly OwnershipChange[],
): ProviderFacts {
  const fields: FactObject = {
    provider: entry.id,
    providerName: entry.name,
    registered: true,
    seat: entry.seat ?? unsaid(entry, 'seat', 'de zetel', 'the seat'),
    parent: parentOf(entry),
    jurisdictions:
      entry.jurisdictions ??
      unsaid(entry, 'jurisdictions', 'de rechtsmacht', 'the jurisdictions'),
    laws: entry.laws.map(law => law.name),
  };
  return { entry, fields, claims: claimsOfEntry(entry), changes };
}

function parentOf(entry: ProviderOnDate): FactObject | Unknown {
  const parent = entry.ultimateParent;
  if (!parent) {
    return unsaid(entry, 'parent', 'het moederbedrijf', 'the ultimate parent');
  }
  return {
    id: parent.id,
    name: parent.name,
    country:
      parent.country ??
      unsaid(
        entry,
        'parent.country',
        `het land van moederbedrijf ${parent.name}`,
        `the country of parent ${parent.name}`,
      ),
  };
}

function unsaid(
  entry: ProviderOnDate,
  field: string,
  nl: string,
  en: string,
): Unknown {
  return unread(
    `hosting.${field}`,
    `Het register kent van ${entry.name} ${nl} niet. Laat de beheerder van het register dat aanvullen.`,
    `The register does not know ${en} of ${entry.name}. Have the keeper of the register add it.`,
  );
}

function claimsOfEntry(entry: ProviderOnDate): Claim[] {
  const claim = (name: string, value: Claim['value'], path: string): Claim => ({
    claim: name,
    value,
    source: 'imported',
    evidence: 'documented',
    asOf: entry.asOf,
    object: { kind: 'Provider', name: entry.id },
    path,
  });
  const claims: Claim[] = [];
  if (entry.ultimateParent) {
    const { name, country } = entry.ultimateParent;
    const value = country ? `${name} (${country})` : name;
    claims.push(claim('provider.ultimateParent', value, 'ownership'));
  }
  if (entry.jurisdictions) {
    claims.push(
      claim('provider.jurisdictions', entry.jurisdictions, 'jurisdictions'),
    );
  }
  if (entry.laws.length) {
    const names = entry.laws.map(law => law.name);
    claims.push(claim('provider.laws', names, 'laws'));
  }
  return claims;
}
