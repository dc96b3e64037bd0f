// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  AuditorService,
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { InputError, NotFoundError } from '@backstage/errors';
import {
  ProviderDetails,
  ProviderList,
  ProviderSummary,
  sovereigntyProviderReadPermission,
} from '@regie/plugin-sovereignty-common';
import { isCalendarDate, Register } from '@regie/plugin-sovereignty-engine';
import { Request, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { VisibleEntities } from '../authorization/VisibleEntities';
import { AssessmentList } from '../database/AssessmentList';
import { audited } from './audited';
import { requirePermission } from './requirePermission';

export interface ProvidersRouterOptions {
  readonly register: () => Register;
  readonly list: AssessmentList;
  readonly visible: VisibleEntities;
  readonly httpAuth: HttpAuthService;
  readonly permissions: PermissionsService;
  readonly auditor: AuditorService;
  /** The day of the verdicts, YYYY-MM-DD. */
  readonly today: () => string;
}

/** The register, by provider and date. */
export function providersRouter(options: ProvidersRouterOptions): Router {
  const { auditor, list, visible, httpAuth } = options;
  const router = PromiseRouter();

  router.use(async (request, _response, next) => {
    await requirePermission(
      request,
      sovereigntyProviderReadPermission,
      options,
    );
    next();
  });

  router.get('/', async (request, response) => {
    const on = dateOf(request, options.today);
    const register = options.register();
    const items = await audited(
      auditor,
      { eventId: 'provider-fetch', request, meta: { queryType: 'list', on } },
      async () => {
        const credentials = await httpAuth.credentials(request);
        const use = await list.countByProvider(await visible.of(credentials));
        return register
          .providerIds()
          .flatMap(id => summaryOf(register, id, on, use) ?? []);
      },
    );
    const body: ProviderList = { on, items };
    response.json(body);
  });

  router.get('/:id', async (request, response) => {
    const on = dateOf(request, options.today);
    const { id } = request.params;
    const register = options.register();
    const body = await audited(
      auditor,
      { eventId: 'provider-fetch', request, meta: { queryType: 'by-id', id } },
      async (): Promise<ProviderDetails> => {
        const credentials = await httpAuth.credentials(request);
        const use = await list.countByProvider(await visible.of(credentials));
        const provider = summaryOf(register, id, on, use);
        const description = register.describe(id);
        if (!provider || !description) {
          throw new NotFoundError(`The register has no provider ${id}.`);
        }
        return { provider, description };
      },
    );
    response.json(body);
  });

  return router;
}

function summaryOf(
  register: Register,
  id: string,
  on: string,
  use: ReadonlyMap<string, number>,
): ProviderSummary | undefined {
  const provider = register.providerOn(id, on);
  if (!provider) return undefined;
  return {
    ...provider,
    verified: register.isVerified(id),
    components: use.get(id) ?? 0,
    changes: register.changesAhead(id, on),
  };
}

/** @throws InputError for anything but one day of the calendar */
function dateOf({ query }: Request, today: () => string): string {
  const [unknown] = Object.keys(query).filter(key => key !== 'on');
  if (unknown) {
    throw new InputError(`Query parameter ${unknown} is not known; use on.`);
  }
  if (query.on === undefined) return today();
  if (typeof query.on !== 'string' || !isCalendarDate(query.on)) {
    throw new InputError('Query parameter on takes one date, as YYYY-MM-DD.');
  }
  return query.on;
}
