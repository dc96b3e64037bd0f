// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { sovereigntyPolicyReadPermission } from '@regie/plugin-sovereignty-common';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { PolicyLibrary } from '../policy/PolicyLibrary';
import { requirePermission } from './requirePermission';

export interface PolicyRouterOptions {
  readonly policy: PolicyLibrary;
  readonly httpAuth: HttpAuthService;
  readonly permissions: PermissionsService;
}

export function policyRouter(options: PolicyRouterOptions): Router {
  const router = PromiseRouter();
  router.get('/', async (request, response) => {
    await requirePermission(request, sovereigntyPolicyReadPermission, options);
    response.json(options.policy.status());
  });
  return router;
}
