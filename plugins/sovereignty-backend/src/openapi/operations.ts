// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  assessmentPageSchema,
  assessmentQuerySchema,
  clusterListSchema,
  completenessGroupSchema,
  completenessListSchema,
  entityAssessmentSchema,
  policyStatusSchema,
  providerDetailsSchema,
  providerListSchema,
  sovereigntyClusterReadPermission,
  sovereigntyPolicyReadPermission,
  sovereigntyProviderReadPermission,
  waiverDecisionSchema,
  waiverListSchema,
  waiverQuerySchema,
  waiverRecordSchema,
  waiverRequestSchema,
} from '@regie/plugin-sovereignty-common';
import { z } from 'zod';
import { Operation } from './Operation';

const DECISIONS = {
  approve: {
    summary: 'Approves a waiver that was asked for',
    description: 'For users, not for services, and not for who asked for it.',
  },
  deny: {
    summary: 'Denies a waiver that was asked for',
    description: 'For users, not for services, and not for who asked for it.',
  },
  revoke: {
    summary: 'Ends a waiver before its last day',
    description: 'For users, not for services.',
  },
};

/** The day for which ownership is asked, YYYY-MM-DD; today when left out. */
const dayQuery = z.object({ on: z.string().optional() });

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
    operationId: 'getCompleteness',
    method: 'get',
    path: '/assessments/completeness',
    summary: 'How much of what is asked for is filled in, by owner or system',
    description:
      'Only entities that the caller may read (`catalog.entity.read`) count.',
    query: z.object({ by: completenessGroupSchema }),
    answer: completenessListSchema,
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
    operationId: 'listProviders',
    method: 'get',
    path: '/providers',
    summary: 'The providers of the register on a date',
    description: `Takes \`${sovereigntyProviderReadPermission.name}\`. Components are counted that the caller may read.`,
    query: dayQuery,
    answer: providerListSchema,
  },
  {
    operationId: 'getProvider',
    method: 'get',
    path: '/providers/{id}',
    summary: 'All that the register holds of one provider',
    description: `Takes \`${sovereigntyProviderReadPermission.name}\`.`,
    query: dayQuery,
    answer: providerDetailsSchema,
    refusals: [404],
  },
  {
    operationId: 'listWaivers',
    method: 'get',
    path: '/waivers',
    summary: 'Waivers with their life so far',
    description:
      'Only those of entities that the caller may read (`catalog.entity.read`).',
    query: waiverQuerySchema,
    answer: waiverListSchema,
  },
  {
    operationId: 'requestWaiver',
    method: 'post',
    path: '/waivers',
    summary: 'Asks for a waiver',
    description:
      'For users, not for services. It changes no verdict until somebody else approves it.',
    body: waiverRequestSchema,
    status: 201,
    answer: waiverRecordSchema,
    refusals: [404, 409],
  },
  ...(['approve', 'deny', 'revoke'] as const).map(
    (verb): Operation => ({
      operationId: `${verb}Waiver`,
      method: 'post',
      path: `/waivers/{id}/${verb}`,
      ...DECISIONS[verb],
      body: waiverDecisionSchema,
      answer: waiverRecordSchema,
      refusals: [404, 409],
    }),
  ),
  {
    operationId: 'getOpenApiDocument',
    method: 'get',
    path: '/openapi.json',
    summary: 'This document',
    description: 'For everyone who is signed in.',
    answer: z.looseObject({ openapi: z.string() }),
  },
];
