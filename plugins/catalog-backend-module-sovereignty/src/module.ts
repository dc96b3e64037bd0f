// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { createBackendModule } from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { SovereigntyProcessor } from './SovereigntyProcessor';

/**
 * Has the catalog check what owners declare about sovereignty.
 *
 * @public
 */
export const catalogModuleSovereignty = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'sovereignty',
  register(reg) {
    reg.registerInit({
      deps: { catalog: catalogProcessingExtensionPoint },
      async init({ catalog }) {
        catalog.addProcessor(new SovereigntyProcessor());
      },
    });
  },
});
