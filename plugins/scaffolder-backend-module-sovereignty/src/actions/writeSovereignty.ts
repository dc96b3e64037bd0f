// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { readFile, writeFile } from 'fs/promises';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { Entity, parseEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { withoutEmpty } from '@regie/plugin-sovereignty-common';
import {
  readDeclaration,
  readResolved,
} from '@regie/plugin-sovereignty-engine';
import { CATALOG_INFO, CatalogInfo, Wanted } from '../file/CatalogInfo';

/** Writes spec.sovereignty into a catalog-info file of the workspace. */
export function createWriteSovereigntyAction() {
  return createTemplateAction({
    id: 'regie:sovereignty:write',
    description:
      'Merges what is declared about sovereignty into an entity of a catalog-info file. Comments and layout of the rest stay. Refuses what does not check, and says why.',
    supportsDryRun: true,
    schema: {
      input: {
        path: z =>
          z
            .string()
            .describe(`The file in the workspace; ${CATALOG_INFO} if left out.`)
            .optional(),
        entityRef: z =>
          z
            .string()
            .describe('Which entity of the file, when it holds several.')
            .optional(),
        sovereignty: z =>
          z
            .record(z.any())
            .describe(
              'What to write under spec.sovereignty, as in its JSON Schema.',
            ),
        requireHostingWhenCritical: z =>
          z
            .boolean()
            .describe('Refuse something critical that names no provider.')
            .optional(),
      },
      output: {
        content: z =>
          z.string().describe('The entity as YAML, as it is now in the file.'),
      },
    },
    async handler({ input, workspacePath, output, logger }) {
      const file = resolveSafeChildPath(
        workspacePath,
        input.path ?? CATALOG_INFO,
      );
      const wanted = wantedOf(input.entityRef);
      const text = CatalogInfo.parse(
        await readFile(file, 'utf8'),
        wanted,
      ).withSovereignty(withoutEmpty(input.sovereignty));
      const written = CatalogInfo.parse(text, wanted);
      const { entity } = written;
      refuseMistakes(entity);
      if (input.requireHostingWhenCritical) refuseHomeless(entity);
      await writeFile(file, text);
      output('content', written.text);
      logger.info(`spec.sovereignty of ${entity.metadata.name} is written.`);
    },
  });
}

function wantedOf(entityRef: string | undefined): Wanted | undefined {
  return entityRef === undefined
    ? undefined
    : parseEntityRef(entityRef, {
        defaultKind: 'component',
        defaultNamespace: 'default',
      });
}

function refuseMistakes(entity: Entity): void {
  const { problems } = readDeclaration(entity);
  if (problems.length > 0) {
    throw new InputError(problems.map(({ message }) => message).join('\n'));
  }
}

/** Something new and critical may not start without saying who hosts it. */
function refuseHomeless(entity: Entity): void {
  const values = readResolved(entity).declaration?.values;
  if (values?.criticality !== 'critical') return;
  if (values.hosting?.some(({ provider }) => provider)) return;
  throw new InputError(
    'spec.sovereignty.criticality is "critical", and no hosting place names a provider. Fill in spec.sovereignty.hosting[0].provider first.',
  );
}
