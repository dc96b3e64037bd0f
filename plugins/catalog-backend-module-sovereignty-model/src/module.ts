// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { createBackendModule } from '@backstage/backend-plugin-api';
import { CatalogModelSources } from '@backstage/catalog-model/alpha';
import { catalogModelExtensionPoint } from '@backstage/plugin-catalog-node/alpha';
import { sovereigntyModelLayer } from './sovereigntyModelLayer';

/**
 * Adds Regie's layer to the catalog model. It is apart, for who wants it: any
 * layer makes the catalog check all entities against the model, strictly.
 *
 * @public
 */
export const catalogModuleSovereigntyModel = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'sovereignty-model',
  register(reg) {
    reg.registerInit({
      deps: { model: catalogModelExtensionPoint },
      async init({ model }) {
        model.addModelSource(
          CatalogModelSources.static([sovereigntyModelLayer]),
        );
      },
    });
  },
});
