// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  AuditorService,
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import {
  sovereigntyClusterCollectPermission,
  sovereigntyClusterReadPermission,
} from '@regie/plugin-sovereignty-common';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { ClusterStore } from '../database/ClusterStore';
import { audited } from './audited';
import { requirePermission } from './requirePermission';

export interface ClustersRouterOptions {
  readonly store: ClusterStore;
  readonly collectNow: (name: string) => Promise<void>;
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

  router.get('/:name', async (request, response) => {
    await requirePermission(request, sovereigntyClusterReadPermission, options);
    const { name } = request.params;
    const status = await audited(
      options.auditor,
      { eventId: 'cluster-fetch', request, meta: { cluster: name } },
      () => options.store.status(name),
    );
    if (!status) throw new NotFoundError(`There is no cluster ${name}.`);
    response.json(status);
  });

  router.post('/:name/collect', async (request, response) => {
    await requirePermission(
      request,
      sovereigntyClusterCollectPermission,
      options,
    );
    const { name } = request.params;
    await audited(
      options.auditor,
      {
        eventId: 'cluster-collect',
        request,
        severityLevel: 'medium',
        meta: { cluster: name },
      },
      () => options.collectNow(name),
    );
    response.status(202).json({ cluster: name });
  });
  return router;
}
