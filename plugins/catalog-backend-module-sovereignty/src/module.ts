// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  catalogProcessingExtensionPoint,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import { sovereigntyServiceRef } from '@regie/plugin-sovereignty-node';
import { LandscapeEntityProvider } from './entities/LandscapeEntityProvider';
import { readEntitySettings } from './entities/settings';
import { LandscapeWatch } from './landscape/LandscapeWatch';
import { processorsOf } from './processorsOf';

/**
 * Has the catalog check what owners declare about sovereignty, and shows in it
 * the providers and clusters that everything runs on.
 *
 * @public
 */
export const catalogModuleSovereignty = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'sovereignty',
  register(reg) {
    reg.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        client: sovereigntyServiceRef,
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        processing: catalogProcessingExtensionPoint,
        scheduler: coreServices.scheduler,
      },
      async init(deps) {
        const { auth, catalog, client, logger, processing, scheduler } = deps;
        const settings = readEntitySettings(deps.config);
        const watch = new LandscapeWatch(client, logger);

        processing.addProcessor(
          ...processorsOf({
            watch,
            providerNamespace: settings.providerNamespace,
          }),
        );
        processing.addEntityProvider(
          new LandscapeEntityProvider({
            auth,
            catalog,
            client,
            logger,
            scheduler,
            settings,
            now: () => new Date(),
          }),
        );
        // Each replica has its own memory.
        await scheduler.scheduleTask({
          ...settings.schedule,
          id: 'sovereignty-landscape',
          scope: 'local',
          fn: () => watch.refresh(),
        });
      },
    });
  },
});
