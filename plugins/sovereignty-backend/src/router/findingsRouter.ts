// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { findingColumns } from '../exports/findingColumns';
import { writeExport } from '../exports/writeExport';
import { AssessmentsRouterOptions } from './assessmentsRouter';
import { audited } from './audited';
import { readExportQuery } from './listQuery';

/** What the file is called. */
const EXPORTED = { nl: 'bevindingen', en: 'findings' };

export function findingsRouter(options: AssessmentsRouterOptions): Router {
  const { exported, visible, httpAuth, auditor } = options;
  const router = PromiseRouter();

  router.get('/export', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { format, lang, ...query } = readExportQuery(request.query);
    await audited(
      auditor,
      { eventId: 'finding-export', request, meta: { format } },
      async () =>
        writeExport(
          exported.findings(query, await visible.of(credentials)),
          {
            ...{ name: EXPORTED[lang], format, lang },
            columns: findingColumns,
          },
          response,
        ),
    );
  });

  return router;
}
