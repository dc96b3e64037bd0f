// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  AuthService,
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import {
  SovereigntyApi,
  SovereigntyClient,
} from '@regie/plugin-sovereignty-common';

/**
 * The REST API of the sovereignty backend for other backend plugins. Each asks
 * in its own name, so it is told of all entities: what it passes on to a user
 * it has to narrow to what that user may see.
 *
 * @public
 */
export const sovereigntyServiceRef = createServiceRef<SovereigntyApi>({
  id: 'sovereignty-client',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: { auth: coreServices.auth, discovery: coreServices.discovery },
      factory: ({ auth, discovery }) =>
        new SovereigntyClient({
          discoveryApi: discovery,
          fetchApi: { fetch: signedFetch(auth) },
        }),
    }),
});

function signedFetch(auth: AuthService): typeof fetch {
  return async (input, init) => {
    const { token } = await auth.getPluginRequestToken({
      onBehalfOf: await auth.getOwnServiceCredentials(),
      targetPluginId: 'sovereignty',
    });
    const headers = new Headers(init?.headers);
    headers.set('authorization', `Bearer ${token}`);
    return fetch(input, { ...init, headers });
  };
}
