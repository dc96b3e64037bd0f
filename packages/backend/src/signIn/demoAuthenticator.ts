// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { AuthenticationError } from '@backstage/errors';
import { createProxyAuthenticator } from '@backstage/plugin-auth-node';

/** Which of them somebody wants to be. */
const HEADER = 'x-regie-demo-person';

/** Takes anybody's word for it, as long as it is one of the people of the demo. */
export function demoAuthenticator(people: readonly string[]) {
  return createProxyAuthenticator({
    defaultProfileTransform: async () => ({ profile: {} }),
    initialize: () => new Set(people),
    async authenticate({ req }, known) {
      const userEntityRef = req.header(HEADER);
      if (userEntityRef === undefined || !known.has(userEntityRef)) {
        throw new AuthenticationError(
          `${HEADER} names nobody of the demo. These can sign in: ${people.join(
            ', ',
          )}.`,
        );
      }
      return { result: { userEntityRef } };
    },
  });
}
