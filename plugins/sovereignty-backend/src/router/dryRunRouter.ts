// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  AuditorService,
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { sovereigntyPolicyDryRunPermission } from '@regie/plugin-sovereignty-common';
import express, { Request, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { DryRun } from '../dryRun/DryRun';
import { audited } from './audited';
import { requirePermission } from './requirePermission';

export interface DryRunRouterOptions {
  readonly dryRun: DryRun;
  readonly httpAuth: HttpAuthService;
  readonly permissions: PermissionsService;
  readonly auditor: AuditorService;
}

/** As much as is read of a pack that comes into force. */
const LIMIT = 1_000_000;

export function dryRunRouter(options: DryRunRouterOptions): Router {
  const { dryRun, httpAuth, auditor } = options;
  const router = PromiseRouter();

  router.use(async (request, _response, next) => {
    // Before the body is read: who may not try may not send either.
    await requirePermission(
      request,
      sovereigntyPolicyDryRunPermission,
      options,
    );
    next();
  });
  router.use(express.text({ type: () => true, limit: LIMIT }));

  router.post('/pack', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const text = textOf(request);
    const result = await audited(
      auditor,
      { eventId: 'policy-dry-run', request, meta: { of: 'pack' } },
      () => dryRun.pack(text, credentials),
    );
    response.status(result.accepted ? 200 : 422).json(result);
  });

  router.post('/declaration', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const text = textOf(request);
    const result = await audited(
      auditor,
      { eventId: 'policy-dry-run', request, meta: { of: 'declaration' } },
      () => dryRun.declaration(text, credentials),
    );
    response.status(result.accepted ? 200 : 422).json(result);
  });

  return router;
}

function textOf(request: Request): string {
  const body: unknown = request.body;
  if (typeof body !== 'string' || body.trim() === '') {
    throw new InputError('Send the YAML as the body.');
  }
  return body;
}
