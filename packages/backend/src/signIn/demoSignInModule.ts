// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  authProvidersExtensionPoint,
  createProxyAuthProviderFactory,
} from '@backstage/plugin-auth-node';
import { demoAuthenticator } from './demoAuthenticator';
import { DEMO_PEOPLE, demoPeople } from './demoPeople';

/**
 * Signs one in as a person of the demo, without any proof. It exists only while
 * developing; no setting turns it on elsewhere.
 */
export const demoSignInModule = createBackendModule({
  pluginId: 'auth',
  moduleId: 'demo-sign-in',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        providers: authProvidersExtensionPoint,
      },
      async init({ config, logger, providers }) {
        const people = demoPeople(config);
        if (people.length === 0) return;
        if (process.env.NODE_ENV !== 'development') {
          logger.warn(
            `Nobody can sign in as a person of the demo outside of development. Remove ${DEMO_PEOPLE}.`,
          );
          return;
        }
        providers.registerProvider({
          providerId: 'demo',
          factory: createProxyAuthProviderFactory({
            authenticator: demoAuthenticator(people),
            signInResolver: async ({ result: { userEntityRef } }, context) =>
              context.signInWithCatalogUser({ entityRef: userEntityRef }),
          }),
        });
      },
    });
  },
});
