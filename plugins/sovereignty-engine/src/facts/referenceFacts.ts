// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { FactObject, Unknown } from '../cel';
import { ResolvedDeclaration } from '../declaration';
import { CatalogView, referencesIn, StatedReference } from '../references';
import { withClaims } from './EntityFacts';
import { unread } from './missing';
import { ProviderLookup } from './providerFacts';

/** Whether everything that a declaration refers to is there. */
export function referenceFacts(
  declaration: ResolvedDeclaration | undefined,
  providers: ProviderLookup,
  catalog: CatalogView,
): FactObject[] {
  if (!declaration) return [];
  return referencesIn(declaration.values).map(reference => {
    const { path, inEntity, kind, ref } = reference;
    const { found, nearest } =
      kind === 'provider'
        ? inRegister(ref, providers)
        : inCatalog(reference, catalog);
    const claim = declaration.claims.get(path);
    return withClaims(
      { path: inEntity, kind, ref, found, nearest },
      claim ? [claim] : [],
    );
  });
}

interface Outcome {
  readonly found: boolean | Unknown;
  readonly nearest?: string;
}

function inRegister(id: string, providers: ProviderLookup): Outcome {
  return providers.find(id).entry
    ? { found: true }
    : { found: false, nearest: providers.nearestTo(id) };
}

function inCatalog(
  { ref, defaultKind, inEntity }: StatedReference,
  catalog: CatalogView,
): Outcome {
  const { found, nearest } = catalog.lookUp(ref, defaultKind);
  if (found !== 'not-read') return { found: found === 'yes', nearest };
  return {
    found: unread(
      'references.found',
      `Of ${ref} (${inEntity}) bestaat is niet te zeggen: dat deel van de catalogus is niet gelezen. Kijk ernaar in de catalogus zelf.`,
      `Whether ${ref} (${inEntity}) exists cannot be told: that part of the catalog was not read. Look it up in the catalog itself.`,
    ),
    nearest,
  };
}
