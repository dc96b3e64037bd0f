// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { ConfigApi } from '@backstage/frontend-plugin-api';

/** Somebody whom one can be in the demo. */
export interface DemoPerson {
  readonly userEntityRef: string;
  readonly name: string;
  readonly about: { readonly nl: string; readonly en: string };
}

/** Nobody, except while developing: the backend then knows them as well. */
export function demoPeople(config: ConfigApi): DemoPerson[] {
  if (process.env.NODE_ENV !== 'development') return [];
  const people =
    config.getOptionalConfigArray('auth.providers.demo.people') ?? [];
  return people.map(person => ({
    userEntityRef: person.getString('userEntityRef'),
    name: person.getString('name'),
    about: {
      nl: person.getString('about.nl'),
      en: person.getString('about.en'),
    },
  }));
}
