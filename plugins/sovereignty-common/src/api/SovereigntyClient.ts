// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { CompoundEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import { z } from 'zod';
import {
  AssessmentPage,
  assessmentPageSchema,
  AssessmentQuery,
  EntityAssessment,
  entityAssessmentSchema,
} from './assessments';
import {
  CompletenessGroup,
  CompletenessList,
  completenessListSchema,
} from './declared';
import {
  ProviderDetails,
  providerDetailsSchema,
  ProviderList,
  providerListSchema,
} from './providers';
import {
  clusterListSchema,
  ClusterStatus,
  PolicyStatus,
  policyStatusSchema,
} from './status';

/**
 * What the client needs of its surroundings: `discoveryApi` and `fetchApi` in
 * the browser, the discovery service and a token in the backend.
 *
 * @public
 */
export interface SovereigntyClientOptions {
  discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  fetchApi: { fetch: typeof fetch };
}

/**
 * The REST API of the sovereignty backend, seen from a caller.
 *
 * Every method throws a `ResponseError` when the backend refuses, and a
 * `ZodError` when it answers in a shape that this version does not know.
 *
 * @public
 */
export interface SovereigntyApi {
  listAssessments(query?: AssessmentQuery): Promise<AssessmentPage>;
  getAssessment(ref: CompoundEntityRef): Promise<EntityAssessment>;
  getCompleteness(by: CompletenessGroup): Promise<CompletenessList>;
  listClusters(): Promise<ClusterStatus[]>;
  getPolicyStatus(): Promise<PolicyStatus>;
  /** All providers as they stand on a date (YYYY-MM-DD), today by default. */
  listProviders(on?: string): Promise<ProviderList>;
  getProvider(id: string, on?: string): Promise<ProviderDetails>;
}

/** @public */
export class SovereigntyClient implements SovereigntyApi {
  readonly #discoveryApi: SovereigntyClientOptions['discoveryApi'];
  readonly #fetchApi: SovereigntyClientOptions['fetchApi'];

  constructor(options: SovereigntyClientOptions) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi;
  }

  async listAssessments(query: AssessmentQuery = {}): Promise<AssessmentPage> {
    const params = new URLSearchParams();
    for (const [key, value] of Object.entries(query)) {
      for (const one of Array.isArray(value) ? value : [value]) {
        if (one !== undefined) params.append(key, String(one));
      }
    }
    return this.#get(`/assessments?${params}`, assessmentPageSchema);
  }

  async getAssessment(ref: CompoundEntityRef): Promise<EntityAssessment> {
    const path = [ref.kind, ref.namespace, ref.name]
      .map(encodeURIComponent)
      .join('/');
    return this.#get(`/assessments/by-name/${path}`, entityAssessmentSchema);
  }

  async getCompleteness(by: CompletenessGroup): Promise<CompletenessList> {
    return this.#get(
      `/assessments/completeness?by=${by}`,
      completenessListSchema,
    );
  }

  async listClusters(): Promise<ClusterStatus[]> {
    return (await this.#get('/clusters', clusterListSchema)).items;
  }

  async getPolicyStatus(): Promise<PolicyStatus> {
    return this.#get('/policy', policyStatusSchema);
  }

  async listProviders(on?: string): Promise<ProviderList> {
    return this.#get(`/providers${onQuery(on)}`, providerListSchema);
  }

  async getProvider(id: string, on?: string): Promise<ProviderDetails> {
    const path = `/providers/${encodeURIComponent(id)}${onQuery(on)}`;
    return this.#get(path, providerDetailsSchema);
  }

  async #get<T>(path: string, schema: z.ZodType<T>): Promise<T> {
    const base = await this.#discoveryApi.getBaseUrl('sovereignty');
    const response = await this.#fetchApi.fetch(`${base}${path}`);
    if (!response.ok) throw await ResponseError.fromResponse(response);
    return schema.parse(await response.json());
  }
}

function onQuery(on: string | undefined): string {
  return on === undefined ? '' : `?on=${encodeURIComponent(on)}`;
}
