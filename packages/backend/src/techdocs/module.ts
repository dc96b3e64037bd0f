// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { techdocsGeneratorExtensionPoint } from '@backstage/plugin-techdocs-node';
import { MarkdownGenerator } from './MarkdownGenerator';

/**
 * TechDocs without Python: pages are rendered in Node. Who has MkDocs sets
 * `techdocs.generator.runIn` to `local` or `docker`, and it is used instead.
 */
export const techdocsModuleMarkdown = createBackendModule({
  pluginId: 'techdocs',
  moduleId: 'markdown',
  register(reg) {
    reg.registerInit({
      deps: {
        config: coreServices.rootConfig,
        generator: techdocsGeneratorExtensionPoint,
        logger: coreServices.logger,
      },
      async init({ config, generator, logger }) {
        if (config.has('techdocs.generator.runIn')) return;
        generator.setTechdocsGenerator(
          new MarkdownGenerator({ config, logger }),
        );
      },
    });
  },
});
