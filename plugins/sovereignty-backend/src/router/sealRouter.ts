// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import {
  EntityAssessment,
  sealQuerySchema,
} from '@regie/plugin-sovereignty-common';
import { sealReport } from '@regie/plugin-sovereignty-engine';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { VisibleEntities } from '../authorization/VisibleEntities';
import { AssessmentStore } from '../database/AssessmentStore';
import { Policy } from '../policy/PolicyLibrary';
import { audited } from './audited';
import { parseInput } from './parseInput';
import { seenAssessment } from './seenAssessment';

export interface SealRouterOptions {
  readonly store: AssessmentStore;
  readonly policy: { readonly current: Policy };
  readonly visible: VisibleEntities;
  readonly httpAuth: HttpAuthService;
  readonly auditor: AuditorService;
}

export function sealRouter(options: SealRouterOptions): Router {
  const { policy, httpAuth, auditor } = options;
  const router = PromiseRouter();

  router.get('/:kind/:namespace/:name', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { framework } = parseInput(sealQuerySchema.strict(), request.query);
    const { kind, namespace, name } = request.params;
    const entityRef = stringifyEntityRef({ kind, namespace, name });
    const meta = { queryType: 'seal', entityRef };
    const report = await audited(
      auditor,
      { eventId: 'assessment-fetch', request, meta },
      async () => {
        const found = await seenAssessment(options, credentials, entityRef);
        return reportOf(found, policy.current, framework);
      },
    );
    response.json(report);
  });

  return router;
}

function reportOf(
  { summary, seal, declared }: EntityAssessment,
  { seal: { frameworks } }: Policy,
  id: string | undefined,
) {
  const chosen = frameworks.filter(one => id === undefined || one.id === id);
  if (id !== undefined && chosen.length === 0) {
    const known = frameworks.map(one => one.id).join(', ');
    throw new NotFoundError(`There is no framework ${id}; there are ${known}.`);
  }
  // Of several tables the heaviest counts, and of a range its least is certain.
  const levels = declared.classes.map(one => one.requiredSeal.least);
  const minimum = levels.length > 0 ? Math.max(...levels) : null;
  return {
    entityRef: summary.entityRef,
    reports: chosen.map(one => sealReport(one, seal.answers, () => minimum)),
    reached: seal.reached,
  };
}
