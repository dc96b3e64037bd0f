// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { packJsonSchema } from '@regie/plugin-sovereignty-engine';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import catalogInfo from '../openapi/catalogInfo.schema.json';

/** Where the schema is for everybody: an editor does not sign in. */
export const OPEN_SCHEMAS = '/schema';

/** The JSON Schemas by which editors complete and check a catalog-info and a pack. */
export function schemaRouter(): Router {
  const router = PromiseRouter();
  router.get('/catalog-info.json', (_request, response) => {
    response.json(catalogInfo);
  });
  const policyPack = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    ...packJsonSchema(),
  };
  router.get('/policy-pack.json', (_request, response) => {
    response.json(policyPack);
  });
  return router;
}
