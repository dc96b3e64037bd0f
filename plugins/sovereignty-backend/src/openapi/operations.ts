// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  assessmentPageSchema,
  assessmentQuerySchema,
  clusterListSchema,
  entityAssessmentSchema,
  policyStatusSchema,
  sovereigntyClusterReadPermission,
  sovereigntyPolicyReadPermission,
} from '@regie/plugin-sovereignty-common';
import { z } from 'zod';
import { Operation } from './Operation';

/**
 * Every route of the REST API. A route that is not here answers nothing but an
 * error, so that the published document is always whole.
 */
export const operations: readonly Operation[] = [
  {
    operationId: 'listAssessments',
    method: 'get',
    path: '/assessments',
    summary: 'Entities with their verdict counts',
    description:
      'Only entities that the caller may read (`catalog.entity.read`); totals and facets count no others. Several values of one parameter are alternatives.',
    query: assessmentQuerySchema,
    answer: assessmentPageSchema,
  },
  {
    operationId: 'getAssessment',
    method: 'get',
    path: '/assessments/by-name/{kind}/{namespace}/{name}',
    summary: 'All that is known of one entity',
    description:
      'Takes `catalog.entity.read` on the entity. One that may not be read is answered as one that is not there.',
    answer: entityAssessmentSchema,
    refusals: [404],
  },
  {
    operationId: 'listClusters',
    method: 'get',
    path: '/clusters',
    summary: 'Clusters and how their collection fares',
    description: `Takes \`${sovereigntyClusterReadPermission.name}\`.`,
    answer: clusterListSchema,
  },
  {
    operationId: 'getPolicyStatus',
    method: 'get',
    path: '/policy',
    summary: 'The policy packs in force, and what is wrong with files',
    description: `Takes \`${sovereigntyPolicyReadPermission.name}\`.`,
    answer: policyStatusSchema,
  },
  {
    operationId: 'getOpenApiDocument',
    method: 'get',
    path: '/openapi.json',
    summary: 'This document',
    description: 'For everyone who is signed in.',
    answer: z.looseObject({ openapi: z.string() }),
  },
];
