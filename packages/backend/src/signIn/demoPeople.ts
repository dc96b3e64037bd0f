// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Config } from '@backstage/config';

/** Under which the people of the demo stand in the configuration. */
export const DEMO_PEOPLE = 'auth.providers.demo.people';

/** References of the users that somebody may be in the demo. */
export function demoPeople(config: Config): string[] {
  const people = config.getOptionalConfigArray(DEMO_PEOPLE) ?? [];
  return people.map(person => person.getString('userEntityRef'));
}
