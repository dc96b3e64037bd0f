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
  UnclaimedPage,
} from '@regie/plugin-sovereignty-common';
import { proposeEntity } from '@regie/plugin-sovereignty-engine';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { VisibleEntities } from '../authorization/VisibleEntities';
import { ClusterStore } from '../database/ClusterStore';
import { WorkloadClaims } from '../database/WorkloadClaims';
import { audited } from './audited';
import { requirePermission } from './requirePermission';
import { readUnclaimedQuery } from './unclaimedQuery';

export interface ClustersRouterOptions {
  readonly store: ClusterStore;
  readonly collectNow: (name: string) => Promise<void>;
  readonly claims: WorkloadClaims;
  readonly visible: VisibleEntities;
  readonly unclaimedOwner: string;
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

  router.get('/:name/unclaimed', async (request, response) => {
    await requirePermission(request, sovereigntyClusterReadPermission, options);
    const cluster = request.params.name;
    const { namespace, search, limit, offset } = readUnclaimedQuery(
      request.query,
    );
    const found = await audited(
      options.auditor,
      { eventId: 'workload-fetch', request, meta: { cluster } },
      () =>
        options.claims.unclaimed({ cluster, namespace, search, limit, offset }),
    );
    const page: UnclaimedPage = {
      items: found.groups.map(group =>
        proposeEntity(group, { owner: options.unclaimedOwner }),
      ),
      totalItems: found.totalItems,
      workloads: found.workloads,
      unclaimedWorkloads: found.unclaimedWorkloads,
    };
    response.json(page);
  });

  router.get('/:name/ambiguous', async (request, response) => {
    await requirePermission(request, sovereigntyClusterReadPermission, options);
    const cluster = request.params.name;
    const credentials = await options.httpAuth.credentials(request);
    const page = await audited(
      options.auditor,
      { eventId: 'workload-fetch', request, meta: { cluster } },
      async () =>
        options.claims.ambiguous(
          cluster,
          await options.visible.of(credentials),
        ),
    );
    response.json(page);
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
