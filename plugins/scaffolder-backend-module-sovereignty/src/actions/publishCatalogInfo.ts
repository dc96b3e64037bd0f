// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { readFile } from 'fs/promises';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { CATALOG_INFO, CatalogInfo } from '../file/CatalogInfo';
import { PublishFolder } from '../file/PublishFolder';

export interface PublishCatalogInfoOptions {
  /** `undefined` where the operator has set no folder. */
  readonly folder: PublishFolder | undefined;
}

/** Leaves a file where the catalog of this machine finds it. */
export function createPublishCatalogInfoAction({
  folder,
}: PublishCatalogInfoOptions) {
  return createTemplateAction({
    id: 'regie:catalog-info:publish',
    description:
      'Puts a catalog-info file with one entity in the folder that the operator set aside for it. For trying out, and for where there is no forge.',
    schema: {
      input: {
        path: z =>
          z
            .string()
            .describe(`The file in the workspace; ${CATALOG_INFO} if left out.`)
            .optional(),
      },
      output: {
        entityRef: z => z.string().describe('The entity in the file.'),
      },
    },
    async handler({ input, workspacePath, output, logger }) {
      if (!folder) {
        throw new InputError(
          'No folder is set to publish in: ask your platform team to set scaffolder.sovereignty.publishFolder, or have the template open a pull request.',
        );
      }
      const file = resolveSafeChildPath(
        workspacePath,
        input.path ?? CATALOG_INFO,
      );
      const { entity } = CatalogInfo.parse(await readFile(file, 'utf8'));
      const entityRef = stringifyEntityRef(entity);
      const target = await folder.add(
        file,
        entityRef.replace(/[^a-z0-9.-]+/g, '-'),
      );
      logger.info(`Written to ${target}; the catalog reads it within minutes.`);
      output('entityRef', entityRef);
    },
  });
}
