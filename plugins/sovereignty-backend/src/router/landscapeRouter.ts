// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { HttpAuthService } from '@backstage/backend-plugin-api';
import { ClusterStatus, Landscape } from '@regie/plugin-sovereignty-common';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { ClusterStore } from '../database/ClusterStore';
import { LandscapeStore } from '../database/LandscapeStore';
import { PolicyLibrary } from '../policy/PolicyLibrary';

export interface LandscapeRouterOptions {
  readonly store: LandscapeStore;
  readonly clusters: ClusterStore;
  readonly policy: PolicyLibrary;
  readonly httpAuth: HttpAuthService;
  /** The day of the verdicts, YYYY-MM-DD. */
  readonly today: () => string;
}

/** For other plugins alone: it is not narrowed to what a user may read. */
export function landscapeRouter(options: LandscapeRouterOptions): Router {
  const { store, clusters, policy, httpAuth, today } = options;
  const router = PromiseRouter();
  router.get('/', async (request, response) => {
    await httpAuth.credentials(request, { allow: ['service'] });
    const { register } = policy.current;
    const on = today();
    const landscape: Landscape = {
      providers: register
        .providerIds()
        .flatMap(id => register.providerOn(id, on) ?? []),
      registerIsWhole: policy.status().problems.length === 0,
      clusters: (await clusters.statuses()).map(seatOf),
      entities: await store.entities(),
    };
    response.json(landscape);
  });
  return router;
}

function seatOf(status: ClusterStatus): Landscape['clusters'][number] {
  const providers = status.nodePools.flatMap(
    ({ place }) => place.provider ?? [],
  );
  return {
    name: status.cluster,
    source: status.source,
    providers: [...new Set(providers)].sort(),
  };
}
