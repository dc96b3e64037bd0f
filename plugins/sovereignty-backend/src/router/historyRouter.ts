// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { HttpAuthService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { InputError, NotFoundError } from '@backstage/errors';
import {
  transitionQuerySchema,
  trendQuerySchema,
  verdictsOnQuerySchema,
} from '@regie/plugin-sovereignty-common';
import { isCalendarDate } from '@regie/plugin-sovereignty-engine';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { VisibleEntities } from '../authorization/VisibleEntities';
import { TransitionStore } from '../database/TransitionStore';
import { parseInput } from './parseInput';

export interface HistoryRouterOptions {
  readonly store: TransitionStore;
  readonly visible: VisibleEntities;
  readonly httpAuth: HttpAuthService;
  /** The day that it is, YYYY-MM-DD. */
  readonly today: () => string;
}

/** Two years and a bit: more days than any chart shows. */
const MAX_DAYS = 800;
const DAY_MS = 24 * 60 * 60 * 1000;

/** What changed, how an entity stood on a past day, and totals by day. */
export function historyRouter(options: HistoryRouterOptions): Router {
  const { store, visible, httpAuth, today } = options;
  const router = PromiseRouter();

  router.get('/transitions', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const query = parseInput(transitionQuerySchema, request.query);
    const { entityRef, rule, limit } = query;
    const items = await store.list(
      { entityRef, rule, limit, below: readCursor(query.cursor) },
      await visible.of(credentials),
    );
    const last = items[limit - 1];
    response.json({ items, next: last ? String(last.id) : null });
  });

  router.get('/verdicts/:kind/:namespace/:name', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { on } = parseInput(verdictsOnQuerySchema, request.query);
    requireDay('on', on);
    if (on > today()) {
      throw new InputError(
        `on (${on}) is still to come; today is ${today()}. Ask for a day that has begun.`,
      );
    }
    const { kind, namespace, name } = request.params;
    const entityRef = stringifyEntityRef({ kind, namespace, name });
    if (!(await visible.includes(credentials, entityRef))) {
      throw new NotFoundError(`There is no assessment of ${entityRef}.`);
    }
    response.json({
      entityRef,
      on,
      keptFrom: await store.keptFrom(),
      verdicts: await store.on(entityRef, on),
    });
  });

  router.get('/trend', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const query = parseInput(trendQuerySchema, request.query);
    requireDay('from', query.from);
    requireDay('to', query.to);
    const days = (Date.parse(query.to) - Date.parse(query.from)) / DAY_MS;
    if (!(days >= 0 && days <= MAX_DAYS)) {
      throw new InputError(
        `to must be on or after from, and at most ${MAX_DAYS} days later.`,
      );
    }
    const to = query.to < today() ? query.to : today();
    const seen = await visible.of(credentials);
    response.json({ days: await store.trend({ ...query, to }, seen) });
  });

  return router;
}

function requireDay(name: string, date: string): void {
  if (isCalendarDate(date)) return;
  throw new InputError(`${name} (${date}) is not a day of the calendar.`);
}

/** A cursor is the number of the last change that was shown. */
function readCursor(cursor: string | undefined): number | undefined {
  if (cursor === undefined) return undefined;
  const id = Number(cursor);
  if (/^[1-9]\d*$/.test(cursor) && Number.isSafeInteger(id)) return id;
  throw new InputError(
    'cursor is not one that this list gave. Ask for the first page again.',
  );
}
