// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  AuditorService,
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { sovereigntyClusterReadPermission } from '@regie/plugin-sovereignty-common';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { ClusterStore } from '../database/ClusterStore';
import { audited } from './audited';
import { requirePermission } from './requirePermission';

export interface ClustersRouterOptions {
  readonly store: ClusterStore;
  readonly httpAuth: HttpAuthService;
  readonly permissions: PermissionsService;
  readonly auditor: AuditorService;
}

export function clustersRouter(options: ClustersRouterOptions): Router {
  const router = PromiseRouter();
  router.get('/', async (request, response) => {
    await requirePermission(request, sovereigntyClusterReadPermission, options);
    const items = await audited(
      options.auditor,
      { eventId: 'cluster-fetch', request },
      () => options.store.statuses(),
    );
    response.json({ items });
  });
  return router;
}
