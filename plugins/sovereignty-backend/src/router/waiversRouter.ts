// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  waiverDecisionSchema,
  waiverQuerySchema,
  WaiverRecord,
  waiverRequestSchema,
} from '@regie/plugin-sovereignty-common';
import express, { Request, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { VisibleEntities } from '../authorization/VisibleEntities';
import { WaiverStore } from '../database/WaiverStore';
import { PolicyLibrary } from '../policy/PolicyLibrary';
import { ownerOf } from '../waivers/ownerOf';
import { WaiverAuthority } from '../waivers/WaiverAuthority';
import { waiversOnRecord } from '../waivers/waiversOnRecord';
import { WaiverWorkflow } from '../waivers/WaiverWorkflow';
import { audited } from './audited';
import { parseInput } from './parseInput';

export interface WaiversRouterOptions {
  readonly store: WaiverStore;
  readonly policy: PolicyLibrary;
  readonly workflow: WaiverWorkflow;
  readonly authority: WaiverAuthority;
  readonly visible: VisibleEntities;
  readonly catalog: CatalogService;
  readonly httpAuth: HttpAuthService;
  readonly auditor: AuditorService;
}

/** Which waiver a line of the audit log is about, and for what it is. */
function namedInAudit({ id, rule, entityRef, from, expires }: WaiverRecord) {
  return { id, rule, entityRef, from, expires };
}

/** The decisions that can be taken on a waiver, by the last part of the path. */
const DECISIONS = {
  approve: 'approved',
  deny: 'denied',
  revoke: 'revoked',
} as const;

export function waiversRouter(options: WaiversRouterOptions): Router {
  const { store, policy, workflow, authority, visible, httpAuth, auditor } =
    options;
  const router = PromiseRouter();
  router.use(express.json({ limit: '100kb' }));

  router.get('/', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const query = parseInput(waiverQuerySchema, request.query);
    const all = await waiversOnRecord(store, policy, workflow.today());
    const seen = await visible.of(credentials);
    const allowed = seen === 'all' ? undefined : new Set(seen);
    const items = all
      .filter(({ entityRef }) => allowed?.has(entityRef) ?? true)
      .filter(waiver =>
        Object.entries(query).every(
          ([key, value]) => Reflect.get(waiver, key) === value,
        ),
      );
    response.json({ items, maximumDays: workflow.maximumDays() });
  });

  router.post('/', async (request, response) => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user'],
    });
    const asked = parseInput(waiverRequestSchema, request.body);
    const { userEntityRef: user } = credentials.principal;
    const waiver = await audited(
      auditor,
      {
        eventId: 'waiver-request',
        request,
        severityLevel: 'medium',
        meta: { rule: asked.rule, entityRef: asked.entityRef },
      },
      async () => {
        const target = await ownerOf(asked.entityRef, options.catalog, {
          credentials,
        });
        await authority.requireRequest(credentials, {
          rule: asked.rule,
          ...target,
        });
        return workflow.request(asked, { user, owner: target.owner });
      },
      namedInAudit,
    );
    response.status(201).json(waiver);
  });

  for (const [verb, decision] of Object.entries(DECISIONS)) {
    router.post(`/:id/${verb}`, async (request, response) => {
      const credentials = await httpAuth.credentials(request, {
        allow: ['user'],
      });
      const { id } = request.params;
      const { note } = parseInput(waiverDecisionSchema, request.body);
      const { userEntityRef: user } = credentials.principal;
      const waiver = await audited(
        auditor,
        {
          eventId: 'waiver-decide',
          request,
          severityLevel: 'medium',
          meta: { actionType: verb, id },
        },
        async () => {
          const found = await seenBy(request, id);
          const owner = (await store.owners([id])).get(id) ?? null;
          await authority.requireDecide(credentials, { ...found, owner });
          return workflow.decide(id, decision, { user, note });
        },
        namedInAudit,
      );
      response.json(waiver);
    });
  }

  /** The same answer whether it is not there or not to be seen. */
  async function seenBy(request: Request, id: string): Promise<WaiverRecord> {
    const credentials = await httpAuth.credentials(request);
    const waiver = await store.get(id);
    if (waiver && (await visible.includes(credentials, waiver.entityRef))) {
      return waiver;
    }
    throw new NotFoundError(`There is no waiver ${id}.`);
  }

  return router;
}
