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
import { LandscapeEntityProvider } from './entities/LandscapeEntityProvider';
import { readEntitySettings } from './entities/settings';
import { LandscapeClient } from './landscape/LandscapeClient';
import { LandscapeWatch } from './landscape/LandscapeWatch';
import { SovereigntyProcessor } from './SovereigntyProcessor';
import { TiesProcessor } from './ties/TiesProcessor';

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
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        logger: coreServices.logger,
        processing: catalogProcessingExtensionPoint,
        scheduler: coreServices.scheduler,
      },
      async init(deps) {
        const { auth, catalog, discovery, logger, processing, scheduler } =
          deps;
        const settings = readEntitySettings(deps.config);
        const client = new LandscapeClient({ auth, discovery });
        const watch = new LandscapeWatch(client, logger);

        processing.addProcessor(
          new SovereigntyProcessor(),
          new TiesProcessor({
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
