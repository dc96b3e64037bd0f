// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { sovereigntyClusterSourcesExtensionPoint } from '@regie/plugin-sovereignty-node';
import { sourcesFromConfig } from './sources/sourcesFromConfig';

/**
 * Gives the sovereignty backend the clusters of the configuration.
 *
 * @public
 */
export const sovereigntyModuleKubernetes = createBackendModule({
  pluginId: 'sovereignty',
  moduleId: 'kubernetes',
  register(reg) {
    reg.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        urlReader: coreServices.urlReader,
        sources: sovereigntyClusterSourcesExtensionPoint,
      },
      async init({ sources, ...services }) {
        sources.addClusterSource(...sourcesFromConfig(services));
      },
    });
  },
});
