// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  coreServices,
  createBackendModule,
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
} from '@backstage/backend-plugin-api';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { sovereigntyServiceRef } from '@regie/plugin-sovereignty-node';
import { SovereigntyCollator } from './SovereigntyCollator';

const SCHEDULE = {
  frequency: { minutes: 10 },
  timeout: { minutes: 15 },
  initialDelay: { seconds: 30 },
};

/**
 * Makes findings searchable, each only for who may see its entity.
 *
 * @public
 */
export const searchModuleSovereignty = createBackendModule({
  pluginId: 'search',
  moduleId: 'sovereignty',
  register(reg) {
    reg.registerInit({
      deps: {
        client: sovereigntyServiceRef,
        config: coreServices.rootConfig,
        index: searchIndexRegistryExtensionPoint,
        scheduler: coreServices.scheduler,
      },
      async init({ client, config, index, scheduler }) {
        const key = 'search.collators.sovereignty.schedule';
        const schedule = config.has(key)
          ? readSchedulerServiceTaskScheduleDefinitionFromConfig(
              config.getConfig(key),
            )
          : SCHEDULE;
        index.addCollator({
          schedule: scheduler.createScheduledTaskRunner(schedule),
          factory: new SovereigntyCollator(client),
        });
      },
    });
  },
});
