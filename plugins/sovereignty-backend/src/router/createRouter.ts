// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import {
  AssessmentsRouterOptions,
  assessmentsRouter,
} from './assessmentsRouter';
import { ClustersRouterOptions, clustersRouter } from './clustersRouter';
import {
  FactSourcesRouterOptions,
  factSourcesRouter,
} from './factSourcesRouter';
import { PolicyRouterOptions, policyRouter } from './policyRouter';
import { SuppliersRouterOptions, suppliersRouter } from './suppliersRouter';
import { WaiversRouterOptions, waiversRouter } from './waiversRouter';

export interface RouterOptions {
  readonly assessments: AssessmentsRouterOptions;
  readonly clusters: ClustersRouterOptions;
  readonly policy: PolicyRouterOptions;
  readonly factSources: FactSourcesRouterOptions;
  readonly suppliers: SuppliersRouterOptions;
  readonly waivers: WaiversRouterOptions;
}

export function createRouter(options: RouterOptions): Router {
  const router = PromiseRouter();
  router.use('/assessments', assessmentsRouter(options.assessments));
  router.use('/clusters', clustersRouter(options.clusters));
  router.use('/policy', policyRouter(options.policy));
  router.use('/fact-sources', factSourcesRouter(options.factSources));
  router.use('/suppliers', suppliersRouter(options.suppliers));
  router.use('/waivers', waiversRouter(options.waivers));
  return router;
}
