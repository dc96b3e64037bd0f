// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  OwnershipPeriod,
  ProviderDescription,
  RegisterSource,
} from '@regie/plugin-sovereignty-common';
import { RegisterEntries, Row } from './entries';
import { Entity, legalEntity } from './ownership';
import { OwnershipIndex } from './OwnershipIndex';

/** All that the register has about a provider, with where it comes from. */
export function describeProvider(
  entry: Row<'providers'>,
  ownership: OwnershipIndex,
  entries: RegisterEntries,
): ProviderDescription {
  const sources = (codes: readonly string[]): RegisterSource[] =>
    codes.map(code => ({
      code,
      where: entries.sources.find(row => row.code === code)?.where ?? null,
    }));
  return {
    legalEntity: entry.legalEntity ?? null,
    evidence: entry.evidence,
    verified: entry.verified,
    asOf: entry.asOf,
    sources: sources(entry.source),
    ownership: periodsOf(entry.id, ownership).map(({ period, of }) => ({
      of: legalEntity(of),
      owner: ownerOf(period.owner, ownership),
      share: period.share ?? null,
      from: period.from ?? null,
      to: period.to ?? null,
      announced: period.announced ?? null,
      evidence: period.evidence,
      asOf: period.asOf,
      sources: sources(period.source),
    })),
    certifications: entry.certifications.map(certification => ({
      name: certification.name,
      level: certification.level ?? null,
      validUntil: certification.validUntil ?? null,
      evidence: certification.evidence,
      asOf: certification.asOf ?? entry.asOf,
      sources: sources(certification.source ?? entry.source),
    })),
    regions: entries.regions
      .filter(row => row.provider === entry.id)
      .map(row => ({
        region: row.region ?? null,
        pattern: row.pattern ?? null,
        country: row.country,
        location: row.location ?? null,
      })),
  };
}

/** Every period of the provider and of whoever owned it at any time, oldest first. */
function periodsOf(id: string, ownership: OwnershipIndex) {
  const seen = new Set([id]);
  const queue = [id];
  const found: { period: Entity['periods'][number]; of: Entity }[] = [];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const of = ownership.entity(next);
    if (!of) continue;
    const periods = [...of.periods].sort((a, b) =>
      startOf(a) < startOf(b) ? -1 : Number(startOf(a) > startOf(b)),
    );
    for (const period of periods) {
      found.push({ period, of });
      if (seen.has(period.owner)) continue;
      seen.add(period.owner);
      queue.push(period.owner);
    }
  }
  return found;
}

/** What has no day yet comes last, what holds since ever first. */
function startOf({ from, announced }: Entity['periods'][number]): string {
  return from ?? (announced === undefined ? '' : '9999');
}

function ownerOf(
  id: string,
  ownership: OwnershipIndex,
): OwnershipPeriod['owner'] {
  const owner = ownership.entity(id);
  return owner ? legalEntity(owner) : { id, name: id, country: null };
}
