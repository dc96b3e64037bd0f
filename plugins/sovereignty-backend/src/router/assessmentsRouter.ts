// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { VisibleEntities } from '../authorization/VisibleEntities';
import { AssessmentExport } from '../database/AssessmentExport';
import { AssessmentList } from '../database/AssessmentList';
import { AssessmentStore } from '../database/AssessmentStore';
import { assessmentColumns } from '../exports/assessmentColumns';
import { writeExport } from '../exports/writeExport';
import { audited } from './audited';
import { readExportQuery, readGroup, readListQuery } from './listQuery';
import { seenAssessment } from './seenAssessment';

export interface AssessmentsRouterOptions {
  readonly list: AssessmentList;
  readonly exported: AssessmentExport;
  readonly store: AssessmentStore;
  readonly visible: VisibleEntities;
  readonly httpAuth: HttpAuthService;
  readonly auditor: AuditorService;
}

/** What the file is called. */
const EXPORTED = { nl: 'onderdelen', en: 'entities' };

export function assessmentsRouter(options: AssessmentsRouterOptions): Router {
  const { list, exported, visible, httpAuth, auditor } = options;
  const router = PromiseRouter();

  router.get('/', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const query = readListQuery(request.query);
    const page = await audited(
      auditor,
      { eventId: 'assessment-fetch', request, meta: { queryType: 'list' } },
      async () => list.page(query, await visible.of(credentials)),
    );
    response.json(page);
  });

  router.get('/export', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { format, lang, ...query } = readExportQuery(request.query);
    await audited(
      auditor,
      { eventId: 'assessment-export', request, meta: { format } },
      async () =>
        writeExport(
          exported.assessments(query, await visible.of(credentials)),
          {
            ...{ name: EXPORTED[lang], format, lang },
            columns: assessmentColumns,
          },
          response,
        ),
    );
  });

  router.get('/completeness', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const by = readGroup(request.query);
    const found = await audited(
      auditor,
      {
        eventId: 'assessment-fetch',
        request,
        meta: { queryType: 'completeness', by },
      },
      async () => list.completeness(by, await visible.of(credentials)),
    );
    response.json(found);
  });

  router.get('/by-name/:kind/:namespace/:name', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { kind, namespace, name } = request.params;
    const entityRef = stringifyEntityRef({ kind, namespace, name });
    const assessment = await audited(
      auditor,
      {
        eventId: 'assessment-fetch',
        request,
        meta: { queryType: 'by-name', entityRef },
      },
      () => seenAssessment(options, credentials, entityRef),
    );
    response.json(assessment);
  });

  return router;
}
