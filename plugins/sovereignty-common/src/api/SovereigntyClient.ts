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
  DeclarationDryRun,
  EntityAssessment,
  ExportQuery,
  FactSourceStatus,
  Landscape,
  PackDryRun,
  PolicyStatus,
  ProviderDetails,
  ProviderList,
  SupplierQuestions,
  SupplierSummary,
  TransitionPage,
  TransitionQuery,
  Trend,
  TrendQuery,
  UnclaimedPage,
  UnclaimedQuery,
  VerdictsOn,
  WaiverList,
  WaiverQuery,
  WaiverRecord,
  WaiverRequest,
  WaiverVerb,
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
  /** Waivers with their life so far, those from files too. */
  listWaivers(query?: WaiverQuery): Promise<WaiverList>;
  requestWaiver(request: WaiverRequest): Promise<WaiverRecord>;
  /** Approves, denies or revokes; the note says why. */
  decideWaiver(
    id: string,
    verb: WaiverVerb,
    note: string,
  ): Promise<WaiverRecord>;
  /** Changes of verdicts, newest first. */
  listTransitions(query?: TransitionQuery): Promise<TransitionPage>;
  /** How an entity stood at the end of a day (YYYY-MM-DD). */
  getVerdictsOn(ref: CompoundEntityRef, on: string): Promise<VerdictsOn>;
  /** How many verdicts of each kind there were at the end of each day. */
  getTrend(query: TrendQuery): Promise<Trend>;
  /** The list as a file, with the same filters and without end. */
  exportAssessments(query?: ExportQuery): Promise<Blob>;
  /** The findings of what the list holds, as a file. */
  exportFindings(query?: ExportQuery): Promise<Blob>;
  /** What would change if a pack, as YAML, came into force. */
  dryRunPack(text: string): Promise<PackDryRun>;
  /** What the packs in force say of a catalog-info, as YAML. */
  dryRunDeclaration(text: string): Promise<DeclarationDryRun>;
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

  async listWaivers(query: WaiverQuery = {}): Promise<WaiverList> {
    return this.#rest.listWaivers({ query });
  }

  async requestWaiver(request: WaiverRequest): Promise<WaiverRecord> {
    return this.#rest.requestWaiver({ body: request });
  }

  async decideWaiver(
    id: string,
    verb: WaiverVerb,
    note: string,
  ): Promise<WaiverRecord> {
    return this.#rest[`${verb}Waiver`]({ id, body: { note } });
  }

  async listTransitions(query: TransitionQuery = {}): Promise<TransitionPage> {
    return this.#rest.listTransitions({ query });
  }

  async getVerdictsOn(ref: CompoundEntityRef, on: string): Promise<VerdictsOn> {
    const { kind, namespace, name } = ref;
    return this.#rest.getVerdictsOn({ kind, namespace, name, query: { on } });
  }

  async getTrend(query: TrendQuery): Promise<Trend> {
    return this.#rest.getTrend({ query });
  }

  async exportAssessments(query: ExportQuery = {}): Promise<Blob> {
    return fileOf(query, await this.#rest.exportAssessmentsAsText({ query }));
  }

  async exportFindings(query: ExportQuery = {}): Promise<Blob> {
    return fileOf(query, await this.#rest.exportFindingsAsText({ query }));
  }

  async dryRunPack(text: string): Promise<PackDryRun> {
    return this.#rest.dryRunPack({ text });
  }

  async dryRunDeclaration(text: string): Promise<DeclarationDryRun> {
    return this.#rest.dryRunDeclaration({ text });
  }

  async getLandscape(): Promise<Landscape> {
    return this.#rest.getLandscape();
  }
}

/** `fetch` leaves out the mark by which a spreadsheet knows that it is UTF-8. */
function fileOf({ format }: ExportQuery, text: string): Blob {
  const isCsv = format === 'csv';
  const type = isCsv ? 'text/csv;charset=utf-8' : 'application/json';
  return new Blob(isCsv ? ['\uFEFF', text] : [text], { type });
}
