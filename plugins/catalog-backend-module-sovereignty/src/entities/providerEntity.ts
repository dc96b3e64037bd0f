// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Entity } from '@backstage/catalog-model';
import {
  ANNOTATION_REGISTER_ID,
  LABEL_JURISDICTION_PREFIX,
  LABEL_PARENT,
  LABEL_PARENT_COUNTRY,
  LABEL_SEAT,
  ProviderOnDate,
  resourceNameOf,
} from '@regie/plugin-sovereignty-common';
import { EntitySettings } from './settings';

/** A provider of the register as a `Resource` of the catalog. */
export function providerEntity(
  provider: ProviderOnDate,
  settings: Pick<EntitySettings, 'owner' | 'providerNamespace' | 'appUrl'>,
): Entity {
  const { id, name } = provider;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      name: resourceNameOf(id),
      namespace: settings.providerNamespace,
      title: name,
      description: descriptionOf(provider),
      annotations: { [ANNOTATION_REGISTER_ID]: id },
      labels: labelsOf(provider),
      ...(settings.appUrl && {
        links: [
          {
            url: `${settings.appUrl}/sovereignty?provider=${encodeURIComponent(
              id,
            )}`,
            title: `Regie: ${name}`,
            icon: 'dashboard',
          },
        ],
      }),
    },
    spec: { type: 'provider', owner: settings.owner },
  };
}

/** In Dutch, as the rest of a municipal catalog. */
function descriptionOf({ seat, ultimateParent, laws }: ProviderOnDate): string {
  const parent = ultimateParent
    ? `Uiteindelijk moederbedrijf: ${ultimateParent.name} (${
        ultimateParent.country ?? 'land niet bekend'
      }).`
    : 'Uiteindelijk moederbedrijf: niet bekend.';
  const reach =
    laws.length > 0
      ? ` Wetten die erbij kunnen: ${laws.map(({ name }) => name).join(', ')}.`
      : '';
  return `Gevestigd in: ${seat ?? 'niet bekend'}. ${parent}${reach}`;
}

function labelsOf(provider: ProviderOnDate): Record<string, string> {
  const { seat, ultimateParent, jurisdictions } = provider;
  return {
    ...(seat && { [LABEL_SEAT]: lowered(seat) }),
    ...(ultimateParent && { [LABEL_PARENT]: ultimateParent.id }),
    ...(ultimateParent?.country && {
      [LABEL_PARENT_COUNTRY]: lowered(ultimateParent.country),
    }),
    ...Object.fromEntries(
      (jurisdictions ?? []).map(country => [
        LABEL_JURISDICTION_PREFIX + lowered(country),
        'true',
      ]),
    ),
  };
}

function lowered(text: string): string {
  return text.toLocaleLowerCase('en-US');
}
