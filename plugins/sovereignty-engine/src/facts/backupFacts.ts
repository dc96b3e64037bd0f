// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { FactObject, Unknown } from '../cel';
import { ResolvedDeclaration } from '../declaration';
import { withClaims } from './EntityFacts';
import { HostingPlace } from './HostingPlace';
import { unread } from './missing';
import { ObservedService } from './observedServices';
import { ProviderLookup } from './providerFacts';

/**
 * Where copies are kept to restore from: at declared places with that activity,
 * where the continuity arrangement says and where the clusters show that they
 * go. Nothing stated and nothing seen leaves it open, unless it is stated that
 * there is none.
 */
export function backupFacts(
  declaration: ResolvedDeclaration | undefined,
  places: readonly HostingPlace[],
  services: readonly ObservedService[],
  providers: ProviderLookup,
): (FactObject | Unknown)[] {
  const backups = [
    ...places
      .filter(({ activities }) => activities.includes('backup'))
      .map(place => backupAt(place.provider, place.claims, providers)),
    ...arranged(declaration, providers),
    ...services
      .filter(({ role }) => role === 'backup')
      .map(({ provider, claims }) => backupAt(provider, claims, providers)),
  ];
  const none = declaration?.values.continuity?.backup?.present === false;
  return backups.length > 0 || none ? backups : [notStated()];
}

function arranged(
  declaration: ResolvedDeclaration | undefined,
  providers: ProviderLookup,
): (FactObject | Unknown)[] {
  const backup = declaration?.values.continuity?.backup;
  if (!backup?.present && backup?.provider === undefined) return [];
  const path = 'continuity.backup.provider';
  const claim = declaration?.claims.get(path);
  const provider = backup.provider ?? withoutProvider();
  return [backupAt(provider, claim ? [claim] : [], providers)];
}

function backupAt(
  provider: string | Unknown,
  claims: HostingPlace['claims'],
  providers: ProviderLookup,
): FactObject | Unknown {
  if (provider instanceof Unknown) return provider;
  const known = providers.find(provider);
  const { providerName, parent } = known.fields;
  return withClaims({ provider, providerName, parent }, [
    ...claims,
    ...known.claims,
  ]);
}

function withoutProvider(): Unknown {
  return unread(
    'backups.provider',
    'Er is een back-up, maar niet is opgegeven bij welke aanbieder. Laat de eigenaar spec.sovereignty.continuity.backup.provider invullen.',
    'There is a backup, but it is not stated at which provider. Have the owner fill in spec.sovereignty.continuity.backup.provider.',
  );
}

function notStated(): Unknown {
  return unread(
    'backups',
    'Er is niet opgegeven of en waar een back-up staat. Laat de eigenaar spec.sovereignty.continuity.backup invullen.',
    'It is not stated whether there is a backup, and where. Have the owner fill in spec.sovereignty.continuity.backup.',
  );
}
