// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { describeApi } from '../openapi/describeApi';
import { operations } from '../openapi/operations';

/** Tells what the API can do, at the place where Backstage looks for it. */
export function openApiRouter(): Router {
  const document = describeApi(operations);
  const router = PromiseRouter();
  router.get('/openapi.json', (_request, response) => {
    response.json(document);
  });
  return router;
}
