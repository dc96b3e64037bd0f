// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { sovereigntyPolicyReadPermission } from '@regie/plugin-sovereignty-common';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { VisibleEntities } from '../authorization/VisibleEntities';
import { FactStore } from '../database/FactStore';
import { requirePermission } from './requirePermission';

export interface FactSourcesRouterOptions {
  readonly store: FactStore;
  readonly visible: VisibleEntities;
  readonly httpAuth: HttpAuthService;
  readonly permissions: PermissionsService;
}

export function factSourcesRouter(options: FactSourcesRouterOptions): Router {
  const { store, visible, httpAuth } = options;
  const router = PromiseRouter();
  router.get('/', async (request, response) => {
    await requirePermission(request, sovereigntyPolicyReadPermission, options);
    const credentials = await httpAuth.credentials(request);
    const items = await store.statuses(await visible.of(credentials));
    response.json({ items });
  });
  return router;
}
