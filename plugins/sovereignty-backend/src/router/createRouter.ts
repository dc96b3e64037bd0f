// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { checkedAnswers } from '../openapi/checkedAnswers';
import { operations } from '../openapi/operations';
import {
  AssessmentsRouterOptions,
  assessmentsRouter,
} from './assessmentsRouter';
import { ClustersRouterOptions, clustersRouter } from './clustersRouter';
import {
  FactSourcesRouterOptions,
  factSourcesRouter,
} from './factSourcesRouter';
import { DryRunRouterOptions, dryRunRouter } from './dryRunRouter';
import { findingsRouter } from './findingsRouter';
import { HistoryRouterOptions, historyRouter } from './historyRouter';
import { LandscapeRouterOptions, landscapeRouter } from './landscapeRouter';
import { openApiRouter } from './openApiRouter';
import { PolicyRouterOptions, policyRouter } from './policyRouter';
import { ProvidersRouterOptions, providersRouter } from './providersRouter';
import { refuseNul } from './refuseNul';
import { OPEN_SCHEMAS, schemaRouter } from './schemaRouter';
import { SealRouterOptions, sealRouter } from './sealRouter';
import { SuppliersRouterOptions, suppliersRouter } from './suppliersRouter';
import { WaiversRouterOptions, waiversRouter } from './waiversRouter';

export interface RouterOptions {
  readonly assessments: AssessmentsRouterOptions;
  readonly clusters: ClustersRouterOptions;
  readonly landscape: LandscapeRouterOptions;
  readonly policy: PolicyRouterOptions;
  readonly providers: ProvidersRouterOptions;
  readonly factSources: FactSourcesRouterOptions;
  readonly suppliers: SuppliersRouterOptions;
  readonly waivers: WaiversRouterOptions;
  readonly history: HistoryRouterOptions;
  readonly dryRun: DryRunRouterOptions;
  readonly seal: SealRouterOptions;
}

export function createRouter(options: RouterOptions): Router {
  const router = PromiseRouter();
  router.use(refuseNul);
  router.use(checkedAnswers(operations));
  router.use(openApiRouter());
  router.use(OPEN_SCHEMAS, schemaRouter());
  router.use('/assessments', assessmentsRouter(options.assessments));
  router.use('/findings', findingsRouter(options.assessments));
  router.use('/dry-run', dryRunRouter(options.dryRun));
  router.use('/clusters', clustersRouter(options.clusters));
  router.use('/landscape', landscapeRouter(options.landscape));
  router.use('/policy', policyRouter(options.policy));
  router.use('/providers', providersRouter(options.providers));
  router.use('/fact-sources', factSourcesRouter(options.factSources));
  router.use('/suppliers', suppliersRouter(options.suppliers));
  router.use('/waivers', waiversRouter(options.waivers));
  router.use('/history', historyRouter(options.history));
  router.use('/seal', sealRouter(options.seal));
  return router;
}
