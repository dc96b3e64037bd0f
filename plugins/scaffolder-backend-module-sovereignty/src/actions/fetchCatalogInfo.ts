// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { mkdir, readFile, writeFile } from 'fs/promises';
import path from 'path';
import {
  resolveSafeChildPath,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import {
  ANNOTATION_LOCATION,
  parseEntityRef,
  parseLocationRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { InputError, NotFoundError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { CATALOG_INFO, CatalogInfo } from '../file/CatalogInfo';

export interface FetchCatalogInfoOptions {
  readonly catalog: CatalogService;
  readonly reader: UrlReaderService;
}

/** Brings the file that declares an entity into the workspace. */
export function createFetchCatalogInfoAction({
  catalog,
  reader,
}: FetchCatalogInfoOptions) {
  return createTemplateAction({
    id: 'regie:catalog-info:fetch',
    description:
      'Fetches the file in which an entity is declared, for whoever may see the entity.',
    supportsDryRun: true,
    schema: {
      input: {
        entityRef: z => z.string().describe('The entity.'),
        targetPath: z =>
          z
            .string()
            .describe(
              `Where to put the file in the workspace; ${CATALOG_INFO} if left out.`,
            )
            .optional(),
      },
      output: {
        url: z =>
          z
            .string()
            .describe(
              'Where it was fetched; empty for a file on this machine.',
            ),
      },
    },
    async handler(ctx) {
      const ref = parseEntityRef(ctx.input.entityRef, {
        defaultKind: 'component',
        defaultNamespace: 'default',
      });
      const entity = await catalog.getEntityByRef(ref, {
        credentials: await ctx.getInitiatorCredentials(),
      });
      const name = stringifyEntityRef(ref);
      if (!entity) throw new NotFoundError(`${name} is not in the catalog.`);
      const location = entity.metadata.annotations?.[ANNOTATION_LOCATION];
      if (!location) {
        throw new InputError(
          `The catalog does not know where ${name} comes from.`,
        );
      }
      const { type, target } = parseLocationRef(location);
      const whole = await read(type, target, reader, name);
      // Of a file on this machine no more than what its reader may see.
      const info = CatalogInfo.parse(whole, ref);
      const file = resolveSafeChildPath(
        ctx.workspacePath,
        ctx.input.targetPath ?? CATALOG_INFO,
      );
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, type === 'url' ? whole : info.text);
      ctx.output('url', type === 'url' ? target : '');
    },
  });
}

async function read(
  type: string,
  target: string,
  reader: UrlReaderService,
  name: string,
): Promise<string> {
  switch (type) {
    case 'url': {
      const response = await reader.readUrl(target);
      return (await response.buffer()).toString('utf8');
    }
    case 'file':
      return readFile(target, 'utf8');
    default:
      throw new InputError(
        `${name} comes from "${type}", not from a file. Change it where it comes from.`,
      );
  }
}
