// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  AuditorService,
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { InputError, NotFoundError } from '@backstage/errors';
import {
  AnswersResult,
  sovereigntyFactsImportPermission,
  supplierFormQuerySchema,
} from '@regie/plugin-sovereignty-common';
import {
  answersForm,
  questionsMarkdown,
  readAnswers,
} from '@regie/plugin-sovereignty-engine';
import express, { Request, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { VisibleEntities } from '../authorization/VisibleEntities';
import { FactStore, supplierSourceId } from '../database/FactStore';
import { MAX_ANSWER_BYTES } from '../factSources/AnswerFileSource';
import { SupplierBook } from '../suppliers/SupplierBook';
import { audited } from './audited';
import { parseQuery } from './parseInput';
import { requirePermission } from './requirePermission';

export interface SuppliersRouterOptions {
  readonly book: SupplierBook;
  readonly facts: FactStore;
  readonly visible: VisibleEntities;
  readonly httpAuth: HttpAuthService;
  readonly permissions: PermissionsService;
  readonly auditor: AuditorService;
  readonly now: () => Date;
  /** The day of the verdicts, YYYY-MM-DD. */
  readonly today: () => string;
  readonly afterImport: () => Promise<void>;
}

export function suppliersRouter(options: SuppliersRouterOptions): Router {
  const { book, visible, httpAuth, auditor } = options;
  const router = PromiseRouter();
  const directoryFor = async (request: Request) =>
    book.directory(await visible.of(await httpAuth.credentials(request)));

  router.get('/', async (request, response) => {
    const directory = await directoryFor(request);
    response.json({ items: directory.list() });
  });

  router.get('/:id/questions', async (request, response) => {
    const { format, lang } = parseQuery(supplierFormQuerySchema, request.query);
    const { id } = request.params;
    const form = await audited(
      auditor,
      {
        eventId: 'supplier-questions-fetch',
        request,
        meta: { supplier: id, format },
      },
      async () => (await directoryFor(request)).questionsFor(id),
    );
    // The same answer whether nobody names it or it is not to be seen.
    if (!form) throw notFound(id);
    switch (format) {
      case 'markdown':
        response
          .type('text/markdown')
          .attachment(`${form.id}.${lang}.md`)
          .send(questionsMarkdown(form, lang));
        return;
      case 'answers':
        response
          .type('application/yaml')
          .attachment(`${form.id}.${lang}.yaml`)
          .send(answersForm(form, lang));
        return;
      default:
        response.json(form);
    }
  });

  router.post(
    '/:id/answers',
    async (request, _response, next) => {
      // Before the body is read: who may not import may not send either.
      await requirePermission(
        request,
        sovereigntyFactsImportPermission,
        options,
      );
      next();
    },
    express.text({ type: () => true, limit: MAX_ANSWER_BYTES }),
    async (request, response) => {
      const { id } = request.params;
      const result = await audited(
        auditor,
        {
          eventId: 'facts-import',
          request,
          severityLevel: 'medium',
          meta: { supplier: id },
        },
        async () =>
          takeAnswers(id, request, await directoryFor(request), options),
      );
      response.status(result.accepted ? 200 : 422).json(result);
    },
  );

  return router;
}

async function takeAnswers(
  id: string,
  request: Request,
  directory: Awaited<ReturnType<SupplierBook['directory']>>,
  options: SuppliersRouterOptions,
): Promise<AnswersResult> {
  const { book, facts, now, today, afterImport } = options;
  const [component] = directory.componentsOf(id);
  if (!component) throw notFound(id);
  const body: unknown = request.body;
  if (typeof body !== 'string' || body.trim() === '') {
    throw new InputError('Send the file with answers as the body.');
  }
  const started = now();
  const { statements, problems } = readAnswers(
    { path: 'answers', text: body },
    { directory, supplier: id, on: today() },
  );
  if (problems.length > 0) {
    return { accepted: false, statements: 0, entities: 0, problems };
  }
  await facts.add(
    { id: supplierSourceId(id), title: component.supplier.name },
    statements,
    {
      at: started.toISOString(),
      durationMs: now().getTime() - started.getTime(),
    },
  );
  book.forget();
  await afterImport();
  return {
    accepted: true,
    statements: statements.length,
    entities: new Set(statements.map(({ entityRef }) => entityRef)).size,
    problems: [],
  };
}

function notFound(id: string): NotFoundError {
  return new NotFoundError(
    `No component that you may see names a supplier ${id}.`,
  );
}
