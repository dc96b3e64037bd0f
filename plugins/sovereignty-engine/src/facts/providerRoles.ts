// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Entity } from '@backstage/catalog-model';
import { Claim } from '@regie/plugin-sovereignty-common';
import { Unknown } from '../cel';
import { ResolvedDeclaration } from '../declaration';
import { EntityPlaces } from './EntityPlaces';
import { unread } from './missing';

/** What a provider does for an entity, by which its law reaches it. */
export type Role =
  | 'hosting'
  | 'sub-processor'
  | 'supplier'
  | 'identity'
  | 'keys'
  | 'backup'
  | 'ai';

/** A provider in one role, with the claims that say so. */
export interface ProviderRole {
  readonly role: Role;
  readonly provider: string;
  readonly claims: readonly Claim[];
}

/** Providers that an entity has itself, and what of that is not known. */
export interface OwnProviders {
  readonly roles: readonly ProviderRole[];
  readonly open: readonly Unknown[];
}

/**
 * Where the declaration names a provider, beside the places that host it and the
 * sub-processors.
 */
const STATED: readonly [path: string, role: Role][] = [
  ['supplier.provider', 'supplier'],
  ['identityProvider.provider', 'identity'],
  ['keyCustody.provider', 'keys'],
  ['continuity.backup.provider', 'backup'],
  ['ai.provider', 'ai'],
];

/** All providers that an entity names or is seen at, by what they do for it. */
export function providerRoles(
  entity: Entity,
  declaration: ResolvedDeclaration | undefined,
  { declared, observed, gaps, services }: EntityPlaces,
): OwnProviders {
  const places = [...declared, ...observed];
  const hosting = places.flatMap(({ provider, claims }) =>
    typeof provider === 'string'
      ? [{ role: 'hosting' as const, provider, claims }]
      : [],
  );
  const open = [
    ...places.flatMap(({ provider }) =>
      provider instanceof Unknown ? [provider] : [],
    ),
    ...gaps,
    ...(places.length === 0 && gaps.length === 0 ? [noPlace(entity)] : []),
    ...openSubprocessors(entity, declaration, places),
    ...services.flatMap(({ provider }) =>
      provider instanceof Unknown ? [provider] : [],
    ),
  ];
  const seen = services.flatMap(({ role, provider, claims }) =>
    typeof provider === 'string' ? [{ role, provider, claims }] : [],
  );
  return {
    roles: merged([...hosting, ...statedRoles(declaration), ...seen]),
    open,
  };
}

/** A provider counts once in a role, however many places say so. */
function merged(roles: readonly ProviderRole[]): ProviderRole[] {
  const byKey = new Map<string, ProviderRole>();
  for (const role of roles) {
    const key = `${role.role} ${role.provider}`;
    const before = byKey.get(key);
    const claims = before && before.claims.concat(role.claims);
    byKey.set(key, claims ? { ...role, claims } : role);
  }
  return [...byKey.values()];
}

function statedRoles(
  declaration: ResolvedDeclaration | undefined,
): ProviderRole[] {
  if (!declaration) return [];
  const { values, claims } = declaration;
  const paths: [path: string, role: Role][] = [
    ...(values.subprocessors ?? []).map((_one, index): [string, Role] => [
      `subprocessors[${index}].provider`,
      'sub-processor',
    ]),
    ...STATED,
  ];
  return paths.flatMap(([path, role]) => {
    const claim = claims.get(path);
    return claim
      ? [{ role, provider: String(claim.value), claims: [claim] }]
      : [];
  });
}

/** Only of a service is it the supplier who brings in others unseen. */
function openSubprocessors(
  entity: Entity,
  declaration: ResolvedDeclaration | undefined,
  places: readonly { serviceModel?: string }[],
): Unknown[] {
  const isService = places.some(({ serviceModel }) => serviceModel === 'saas');
  const complete = declaration?.values.subprocessorsComplete === true;
  if (!isService || complete) return [];
  const name = nameOf(entity);
  return [
    unread(
      'closure.subprocessors',
      `Van ${name} is niet opgegeven dat de lijst van subverwerkers compleet is. Vraag het de leverancier.`,
      `It is not stated that the list of sub-processors of ${name} is complete. Ask the supplier.`,
    ),
  ];
}

function noPlace(entity: Entity): Unknown {
  const name = nameOf(entity);
  return unread(
    'closure.hosting',
    `Van ${name} is niet bekend wie het host. Laat de eigenaar spec.sovereignty.hosting invullen.`,
    `It is not known who hosts ${name}. Have its owner fill in spec.sovereignty.hosting.`,
  );
}

function nameOf({ metadata }: Entity): string {
  return metadata.title ?? metadata.name;
}
