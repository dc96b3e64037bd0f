// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { CompoundEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import { z } from 'zod';
import {
  AnswersResult,
  answersResultSchema,
  factSourceListSchema,
  FactSourceStatus,
  supplierListSchema,
  SupplierQuestions,
  supplierQuestionsSchema,
  SupplierSummary,
} from '../statements';
import { EntitySealReport, entitySealReportSchema, SealQuery } from '../seal';
import {
  AssessmentPage,
  assessmentPageSchema,
  AssessmentQuery,
  EntityAssessment,
  entityAssessmentSchema,
} from './assessments';
import { Landscape, landscapeSchema } from './landscape';
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
  clusterStatusSchema,
  PolicyStatus,
  policyStatusSchema,
} from './status';
import {
  AmbiguousPage,
  ambiguousPageSchema,
  UnclaimedPage,
  unclaimedPageSchema,
  UnclaimedQuery,
} from './unclaimed';

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
  /** How an entity stands by the EU Cloud Sovereignty Framework. */
  getSeal(ref: CompoundEntityRef, query?: SealQuery): Promise<EntitySealReport>;
  getCompleteness(by: CompletenessGroup): Promise<CompletenessList>;
  listClusters(): Promise<ClusterStatus[]>;
  getCluster(name: string): Promise<ClusterStatus>;
  /** Has a cluster read now. It has only begun when this returns. */
  collectCluster(name: string): Promise<void>;
  /** Workloads of a cluster that no entity claims, in groups. */
  listUnclaimed(
    cluster: string,
    query?: UnclaimedQuery,
  ): Promise<UnclaimedPage>;
  /** Workloads of a cluster that several entities claim. */
  listAmbiguous(cluster: string): Promise<AmbiguousPage>;
  getPolicyStatus(): Promise<PolicyStatus>;
  /** All providers as they stand on a date (YYYY-MM-DD), today by default. */
  listProviders(on?: string): Promise<ProviderList>;
  getProvider(id: string, on?: string): Promise<ProviderDetails>;
  /** How the sources of facts beside the owners fare. */
  listFactSources(): Promise<FactSourceStatus[]>;
  listSuppliers(): Promise<SupplierSummary[]>;
  /** What is not known of the components of a supplier. */
  getSupplierQuestions(id: string): Promise<SupplierQuestions>;
  /** The same as a letter, or as the file for the supplier to fill in. */
  getSupplierForm(
    id: string,
    form: { format: 'markdown' | 'answers'; lang: 'nl' | 'en' },
  ): Promise<string>;
  /** Has a file of answers taken over, YAML or JSON; it tells what is wrong with it. */
  sendSupplierAnswers(id: string, text: string): Promise<AnswersResult>;
  /** For other plugins of the backend; a user is refused. */
  getLandscape(): Promise<Landscape>;
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

  async getSeal(
    ref: CompoundEntityRef,
    { framework }: SealQuery = {},
  ): Promise<EntitySealReport> {
    const path = [ref.kind, ref.namespace, ref.name]
      .map(encodeURIComponent)
      .join('/');
    const params = new URLSearchParams(framework ? { framework } : {});
    return this.#get(`/seal/${path}?${params}`, entitySealReportSchema);
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

  async getCluster(name: string): Promise<ClusterStatus> {
    const path = `/clusters/${encodeURIComponent(name)}`;
    return this.#get(path, clusterStatusSchema);
  }

  async collectCluster(name: string): Promise<void> {
    const base = await this.#discoveryApi.getBaseUrl('sovereignty');
    const response = await this.#fetchApi.fetch(
      `${base}/clusters/${encodeURIComponent(name)}/collect`,
      { method: 'POST' },
    );
    if (!response.ok) throw await ResponseError.fromResponse(response);
  }

  async listUnclaimed(
    cluster: string,
    query: UnclaimedQuery = {},
  ): Promise<UnclaimedPage> {
    const params = new URLSearchParams();
    for (const [key, value] of Object.entries(query)) {
      if (value !== undefined) params.set(key, String(value));
    }
    return this.#get(
      `/clusters/${encodeURIComponent(cluster)}/unclaimed?${params}`,
      unclaimedPageSchema,
    );
  }

  async listAmbiguous(cluster: string): Promise<AmbiguousPage> {
    return this.#get(
      `/clusters/${encodeURIComponent(cluster)}/ambiguous`,
      ambiguousPageSchema,
    );
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

  async listFactSources(): Promise<FactSourceStatus[]> {
    return (await this.#get('/fact-sources', factSourceListSchema)).items;
  }

  async listSuppliers(): Promise<SupplierSummary[]> {
    return (await this.#get('/suppliers', supplierListSchema)).items;
  }

  async getSupplierQuestions(id: string): Promise<SupplierQuestions> {
    const path = `/suppliers/${encodeURIComponent(id)}/questions`;
    return this.#get(path, supplierQuestionsSchema);
  }

  async getSupplierForm(
    id: string,
    form: { format: 'markdown' | 'answers'; lang: 'nl' | 'en' },
  ): Promise<string> {
    const base = await this.#discoveryApi.getBaseUrl('sovereignty');
    const params = new URLSearchParams(form);
    const response = await this.#fetchApi.fetch(
      `${base}/suppliers/${encodeURIComponent(id)}/questions?${params}`,
    );
    if (!response.ok) throw await ResponseError.fromResponse(response);
    return response.text();
  }

  async sendSupplierAnswers(id: string, text: string): Promise<AnswersResult> {
    const base = await this.#discoveryApi.getBaseUrl('sovereignty');
    const response = await this.#fetchApi.fetch(
      `${base}/suppliers/${encodeURIComponent(id)}/answers`,
      {
        method: 'POST',
        headers: { 'content-type': 'text/plain' },
        body: text,
      },
    );
    // The answers have mistakes, and the body names them.
    if (!response.ok && response.status !== 422) {
      throw await ResponseError.fromResponse(response);
    }
    return answersResultSchema.parse(await response.json());
  }

  async getLandscape(): Promise<Landscape> {
    return this.#get('/landscape', landscapeSchema);
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
