// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

// Generated from the operations of sovereignty-backend by
// tools/generate/restClient.mjs. Do not edit: change those and run
// `npm run generate`.

import { z } from 'zod';
import {
  ambiguousPageSchema,
  answersResultSchema,
  assessmentExportSchema,
  assessmentPageSchema,
  assessmentQuerySchema,
  clusterListSchema,
  clusterStatusSchema,
  collectionStartedSchema,
  completenessListSchema,
  completenessQuerySchema,
  declarationDryRunSchema,
  entityAssessmentSchema,
  entitySealReportSchema,
  exportQuerySchema,
  factSourceListSchema,
  findingExportSchema,
  landscapeSchema,
  onDayQuerySchema,
  packDryRunSchema,
  policyStatusSchema,
  providerDetailsSchema,
  providerListSchema,
  sealQuerySchema,
  supplierFormQuerySchema,
  supplierListSchema,
  supplierQuestionsSchema,
  transitionPageSchema,
  transitionQuerySchema,
  trendQuerySchema,
  trendSchema,
  unclaimedPageSchema,
  unclaimedQuerySchema,
  verdictsOnQuerySchema,
  verdictsOnSchema,
  waiverDecisionSchema,
  waiverListSchema,
  waiverQuerySchema,
  waiverRecordSchema,
  waiverRequestSchema,
} from './schemas';
import { RestRequests } from './RestRequests';
/**
 * The REST API of the sovereignty backend, an operation a method, named and
 * shaped as its OpenAPI document has it. Every method throws a
 * `ResponseError` when the backend refuses, and a `ZodError` when it answers
 * in a shape that this version does not know.
 *
 * @public
 */
export class RestClient extends RestRequests {
  /** Entities with their verdict counts. */
  async listAssessments(
    request: { query?: z.input<typeof assessmentQuerySchema> } = {},
  ): Promise<z.output<typeof assessmentPageSchema>> {
    return this.json(
      'GET',
      `/assessments`,
      { query: request.query },
      assessmentPageSchema,
    );
  }

  /** The list of entities as a file. */
  async exportAssessments(
    request: { query?: z.input<typeof exportQuerySchema> } = {},
  ): Promise<z.output<typeof assessmentExportSchema>> {
    return this.json(
      'GET',
      `/assessments/export`,
      { query: request.query },
      assessmentExportSchema,
    );
  }

  /** The same as a text; the query says in which form. */
  async exportAssessmentsAsText(
    request: { query?: z.input<typeof exportQuerySchema> } = {},
  ): Promise<string> {
    return (
      await this.send('GET', `/assessments/export`, { query: request.query })
    ).text();
  }

  /** Findings as a file. */
  async exportFindings(
    request: { query?: z.input<typeof exportQuerySchema> } = {},
  ): Promise<z.output<typeof findingExportSchema>> {
    return this.json(
      'GET',
      `/findings/export`,
      { query: request.query },
      findingExportSchema,
    );
  }

  /** The same as a text; the query says in which form. */
  async exportFindingsAsText(
    request: { query?: z.input<typeof exportQuerySchema> } = {},
  ): Promise<string> {
    return (
      await this.send('GET', `/findings/export`, { query: request.query })
    ).text();
  }

  /** What would change if a pack came into force. */
  async dryRunPack(request: {
    text: string;
  }): Promise<z.output<typeof packDryRunSchema>> {
    return this.json(
      'POST',
      `/dry-run/pack`,
      { text: request.text, withMistakes: true },
      packDryRunSchema,
    );
  }

  /** What the packs in force say of a catalog-info. */
  async dryRunDeclaration(request: {
    text: string;
  }): Promise<z.output<typeof declarationDryRunSchema>> {
    return this.json(
      'POST',
      `/dry-run/declaration`,
      { text: request.text, withMistakes: true },
      declarationDryRunSchema,
    );
  }

  /** How much of what is asked for is filled in, by owner or system. */
  async getCompleteness(
    request: { query?: z.input<typeof completenessQuerySchema> } = {},
  ): Promise<z.output<typeof completenessListSchema>> {
    return this.json(
      'GET',
      `/assessments/completeness`,
      { query: request.query },
      completenessListSchema,
    );
  }

  /** All that is known of one entity. */
  async getAssessment(request: {
    kind: string;
    namespace: string;
    name: string;
  }): Promise<z.output<typeof entityAssessmentSchema>> {
    return this.json(
      'GET',
      `/assessments/by-name/${encodeURIComponent(
        request.kind,
      )}/${encodeURIComponent(request.namespace)}/${encodeURIComponent(
        request.name,
      )}`,
      {},
      entityAssessmentSchema,
    );
  }

  /** How an entity stands by the EU Cloud Sovereignty Framework. */
  async getSeal(request: {
    kind: string;
    namespace: string;
    name: string;
    query?: z.input<typeof sealQuerySchema>;
  }): Promise<z.output<typeof entitySealReportSchema>> {
    return this.json(
      'GET',
      `/seal/${encodeURIComponent(request.kind)}/${encodeURIComponent(
        request.namespace,
      )}/${encodeURIComponent(request.name)}`,
      { query: request.query },
      entitySealReportSchema,
    );
  }

  /** Clusters and how their collection fares. */
  async listClusters(): Promise<z.output<typeof clusterListSchema>> {
    return this.json('GET', `/clusters`, {}, clusterListSchema);
  }

  /** How the collection of one cluster fares. */
  async getCluster(request: {
    name: string;
  }): Promise<z.output<typeof clusterStatusSchema>> {
    return this.json(
      'GET',
      `/clusters/${encodeURIComponent(request.name)}`,
      {},
      clusterStatusSchema,
    );
  }

  /** Workloads that no entity claims, in groups. */
  async listUnclaimed(request: {
    name: string;
    query?: z.input<typeof unclaimedQuerySchema>;
  }): Promise<z.output<typeof unclaimedPageSchema>> {
    return this.json(
      'GET',
      `/clusters/${encodeURIComponent(request.name)}/unclaimed`,
      { query: request.query },
      unclaimedPageSchema,
    );
  }

  /** Workloads that several entities claim. */
  async listAmbiguous(request: {
    name: string;
  }): Promise<z.output<typeof ambiguousPageSchema>> {
    return this.json(
      'GET',
      `/clusters/${encodeURIComponent(request.name)}/ambiguous`,
      {},
      ambiguousPageSchema,
    );
  }

  /** Has a cluster read now. */
  async collectCluster(request: {
    name: string;
  }): Promise<z.output<typeof collectionStartedSchema>> {
    return this.json(
      'POST',
      `/clusters/${encodeURIComponent(request.name)}/collect`,
      {},
      collectionStartedSchema,
    );
  }

  /** Clusters, providers and what runs where, for the catalog. */
  async getLandscape(): Promise<z.output<typeof landscapeSchema>> {
    return this.json('GET', `/landscape`, {}, landscapeSchema);
  }

  /** How the sources of facts beside the owners fare. */
  async listFactSources(): Promise<z.output<typeof factSourceListSchema>> {
    return this.json('GET', `/fact-sources`, {}, factSourceListSchema);
  }

  /** Suppliers with how much is not known of their components. */
  async listSuppliers(): Promise<z.output<typeof supplierListSchema>> {
    return this.json('GET', `/suppliers`, {}, supplierListSchema);
  }

  /** What is not known of the components of a supplier, as questions. */
  async getSupplierQuestions(request: {
    id: string;
    query?: z.input<typeof supplierFormQuerySchema>;
  }): Promise<z.output<typeof supplierQuestionsSchema>> {
    return this.json(
      'GET',
      `/suppliers/${encodeURIComponent(request.id)}/questions`,
      { query: request.query },
      supplierQuestionsSchema,
    );
  }

  /** The same as a text; the query says in which form. */
  async getSupplierQuestionsAsText(request: {
    id: string;
    query?: z.input<typeof supplierFormQuerySchema>;
  }): Promise<string> {
    return (
      await this.send(
        'GET',
        `/suppliers/${encodeURIComponent(request.id)}/questions`,
        { query: request.query },
      )
    ).text();
  }

  /** Takes over a form that a supplier filled in. */
  async sendSupplierAnswers(request: {
    id: string;
    text: string;
  }): Promise<z.output<typeof answersResultSchema>> {
    return this.json(
      'POST',
      `/suppliers/${encodeURIComponent(request.id)}/answers`,
      { text: request.text, withMistakes: true },
      answersResultSchema,
    );
  }

  /** Changes of verdicts, newest first. */
  async listTransitions(
    request: { query?: z.input<typeof transitionQuerySchema> } = {},
  ): Promise<z.output<typeof transitionPageSchema>> {
    return this.json(
      'GET',
      `/history/transitions`,
      { query: request.query },
      transitionPageSchema,
    );
  }

  /** How an entity stood at the end of a past day. */
  async getVerdictsOn(request: {
    kind: string;
    namespace: string;
    name: string;
    query?: z.input<typeof verdictsOnQuerySchema>;
  }): Promise<z.output<typeof verdictsOnSchema>> {
    return this.json(
      'GET',
      `/history/verdicts/${encodeURIComponent(
        request.kind,
      )}/${encodeURIComponent(request.namespace)}/${encodeURIComponent(
        request.name,
      )}`,
      { query: request.query },
      verdictsOnSchema,
    );
  }

  /** Verdicts at the end of each day. */
  async getTrend(
    request: { query?: z.input<typeof trendQuerySchema> } = {},
  ): Promise<z.output<typeof trendSchema>> {
    return this.json(
      'GET',
      `/history/trend`,
      { query: request.query },
      trendSchema,
    );
  }

  /** The policy packs in force, and what is wrong with files. */
  async getPolicyStatus(): Promise<z.output<typeof policyStatusSchema>> {
    return this.json('GET', `/policy`, {}, policyStatusSchema);
  }

  /** The providers of the register on a date. */
  async listProviders(
    request: { query?: z.input<typeof onDayQuerySchema> } = {},
  ): Promise<z.output<typeof providerListSchema>> {
    return this.json(
      'GET',
      `/providers`,
      { query: request.query },
      providerListSchema,
    );
  }

  /** All that the register holds of one provider. */
  async getProvider(request: {
    id: string;
    query?: z.input<typeof onDayQuerySchema>;
  }): Promise<z.output<typeof providerDetailsSchema>> {
    return this.json(
      'GET',
      `/providers/${encodeURIComponent(request.id)}`,
      { query: request.query },
      providerDetailsSchema,
    );
  }

  /** Waivers with their life so far. */
  async listWaivers(
    request: { query?: z.input<typeof waiverQuerySchema> } = {},
  ): Promise<z.output<typeof waiverListSchema>> {
    return this.json(
      'GET',
      `/waivers`,
      { query: request.query },
      waiverListSchema,
    );
  }

  /** Asks for a waiver. */
  async requestWaiver(request: {
    body: z.input<typeof waiverRequestSchema>;
  }): Promise<z.output<typeof waiverRecordSchema>> {
    return this.json(
      'POST',
      `/waivers`,
      { body: request.body },
      waiverRecordSchema,
    );
  }

  /** Approves a waiver that was asked for. */
  async approveWaiver(request: {
    id: string;
    body: z.input<typeof waiverDecisionSchema>;
  }): Promise<z.output<typeof waiverRecordSchema>> {
    return this.json(
      'POST',
      `/waivers/${encodeURIComponent(request.id)}/approve`,
      { body: request.body },
      waiverRecordSchema,
    );
  }

  /** Denies a waiver that was asked for. */
  async denyWaiver(request: {
    id: string;
    body: z.input<typeof waiverDecisionSchema>;
  }): Promise<z.output<typeof waiverRecordSchema>> {
    return this.json(
      'POST',
      `/waivers/${encodeURIComponent(request.id)}/deny`,
      { body: request.body },
      waiverRecordSchema,
    );
  }

  /** Ends a waiver before its last day. */
  async revokeWaiver(request: {
    id: string;
    body: z.input<typeof waiverDecisionSchema>;
  }): Promise<z.output<typeof waiverRecordSchema>> {
    return this.json(
      'POST',
      `/waivers/${encodeURIComponent(request.id)}/revoke`,
      { body: request.body },
      waiverRecordSchema,
    );
  }
}
