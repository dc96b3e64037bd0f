// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { createFetchCatalogInfoAction } from './actions/fetchCatalogInfo';
import { createPublishCatalogInfoAction } from './actions/publishCatalogInfo';
import { createWriteSovereigntyAction } from './actions/writeSovereignty';
import { PublishFolder } from './file/PublishFolder';

/**
 * Lets templates ask for what an owner declares about sovereignty and write it
 * where it belongs.
 *
 * @public
 */
export const scaffolderModuleSovereignty = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'sovereignty',
  register(reg) {
    reg.registerInit({
      deps: {
        actions: scaffolderActionsExtensionPoint,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        reader: coreServices.urlReader,
      },
      async init({ actions, catalog, config, reader }) {
        const folder = config.getOptionalString(
          'scaffolder.sovereignty.publishFolder',
        );
        const publishFolder =
          folder === undefined ? undefined : new PublishFolder(folder);
        await publishFolder?.prepare();
        actions.addActions(
          createWriteSovereigntyAction(),
          createFetchCatalogInfoAction({ catalog, reader }),
          createPublishCatalogInfoAction({ folder: publishFolder }),
        );
      },
    });
  },
});
