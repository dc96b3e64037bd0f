// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { CompoundEntityRef } from '@backstage/catalog-model';
import { EntitySealReport, SealQuery } from '../seal';
import { RestClient } from './RestClient.generated';
import { SovereigntyClientOptions } from './RestRequests';
import {
  AmbiguousPage,
  AnswersResult,
  AssessmentPage,
  AssessmentQuery,
  ClusterStatus,
  CompletenessGroup,
  CompletenessList,
  EntityAssessment,
  FactSourceStatus,
  Landscape,
  PolicyStatus,
  ProviderDetails,
  ProviderList,
  SupplierQuestions,
  SupplierSummary,
  UnclaimedPage,
  UnclaimedQuery,
} from './schemas';

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

/**
 * {@link RestClient} in the terms of those who show what it answers.
 *
 * @public
 */
export class SovereigntyClient implements SovereigntyApi {
  readonly #rest: RestClient;

  constructor(options: SovereigntyClientOptions) {
    this.#rest = new RestClient(options);
  }

  async listAssessments(query: AssessmentQuery = {}): Promise<AssessmentPage> {
    return this.#rest.listAssessments({ query });
  }

  async getAssessment(ref: CompoundEntityRef): Promise<EntityAssessment> {
    return this.#rest.getAssessment(ref);
  }

  async getSeal(
    ref: CompoundEntityRef,
    query: SealQuery = {},
  ): Promise<EntitySealReport> {
    return this.#rest.getSeal({ ...ref, query });
  }

  async getCompleteness(by: CompletenessGroup): Promise<CompletenessList> {
    return this.#rest.getCompleteness({ query: { by } });
  }

  async listClusters(): Promise<ClusterStatus[]> {
    return (await this.#rest.listClusters()).items;
  }

  async getCluster(name: string): Promise<ClusterStatus> {
    return this.#rest.getCluster({ name });
  }

  async collectCluster(name: string): Promise<void> {
    await this.#rest.collectCluster({ name });
  }

  async listUnclaimed(
    cluster: string,
    query: UnclaimedQuery = {},
  ): Promise<UnclaimedPage> {
    return this.#rest.listUnclaimed({ name: cluster, query });
  }

  async listAmbiguous(cluster: string): Promise<AmbiguousPage> {
    return this.#rest.listAmbiguous({ name: cluster });
  }

  async getPolicyStatus(): Promise<PolicyStatus> {
    return this.#rest.getPolicyStatus();
  }

  async listProviders(on?: string): Promise<ProviderList> {
    return this.#rest.listProviders({ query: { on } });
  }

  async getProvider(id: string, on?: string): Promise<ProviderDetails> {
    return this.#rest.getProvider({ id, query: { on } });
  }

  async listFactSources(): Promise<FactSourceStatus[]> {
    return (await this.#rest.listFactSources()).items;
  }

  async listSuppliers(): Promise<SupplierSummary[]> {
    return (await this.#rest.listSuppliers()).items;
  }

  async getSupplierQuestions(id: string): Promise<SupplierQuestions> {
    return this.#rest.getSupplierQuestions({ id });
  }

  async getSupplierForm(
    id: string,
    form: { format: 'markdown' | 'answers'; lang: 'nl' | 'en' },
  ): Promise<string> {
    return this.#rest.getSupplierQuestionsAsText({ id, query: form });
  }

  async sendSupplierAnswers(id: string, text: string): Promise<AnswersResult> {
    return this.#rest.sendSupplierAnswers({ id, text });
  }

  async getLandscape(): Promise<Landscape> {
    return this.#rest.getLandscape();
  }
}
