// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  assessLandscape,
  MatchFallback,
  WorkloadMatches,
} from '@regie/plugin-sovereignty-engine';
import { AssessmentStore } from '../database/AssessmentStore';
import { ClusterStore } from '../database/ClusterStore';
import { FactStore } from '../database/FactStore';
import { WaiverStore } from '../database/WaiverStore';
import { WorkloadClaims } from '../database/WorkloadClaims';
import { PolicyLibrary } from '../policy/PolicyLibrary';
import { inputsOf } from './inputsOf';
import { CATALOG_KINDS, readCatalog } from './readCatalog';

export interface EvaluatorOptions {
  readonly auth: AuthService;
  readonly catalog: CatalogService;
  readonly clusters: ClusterStore;
  readonly assessments: AssessmentStore;
  readonly facts: FactStore;
  readonly policy: PolicyLibrary;
  readonly claims: WorkloadClaims;
  readonly fallbacks: readonly MatchFallback[];
  readonly waivers: WaiverStore;
  readonly logger: LoggerService;
  readonly now: () => Date;
}

/** Holds the whole catalog against the packs and keeps the outcome. */
export class Evaluator {
  readonly #options: EvaluatorOptions;

  constructor(options: EvaluatorOptions) {
    this.#options = options;
  }

  /** Gives how many entities the catalog had. */
  async evaluate(): Promise<number> {
    const { clusters, assessments, facts, policy, now, logger } = this.#options;
    const entities = await readCatalog(this.#options);
    const evaluatedAt = now().toISOString();
    let matches: WorkloadMatches | undefined;
    const on = evaluatedAt.slice(0, 10);
    const inForce = policy.current;
    const assessed = assessLandscape({
      entities,
      completeKinds: CATALOG_KINDS,
      clusters: await clusters.readings(),
      register: inForce.register,
      packs: inForce.packs,
      seal: inForce.seal,
      statements: await facts.all(),
      waivers: [
        ...inForce.waivers,
        ...(await this.#options.waivers.approved()),
      ],
      on,
      evaluatedAt,
      fallbacks: this.#options.fallbacks,
      onMatches: found => {
        matches = found;
      },
    });
    if (matches) await this.#options.claims.replaceAll(matches);
    const byRef = new Map(entities.map(e => [stringifyEntityRef(e), e]));
    const judged = assessed.flatMap(assessment => {
      const entity = byRef.get(assessment.summary.entityRef);
      if (!entity) return [];
      const inputs = inputsOf(entity, assessment, inForce, on);
      return [{ assessment, inputs }];
    });
    const changes = await assessments.replaceAll(judged, evaluatedAt);
    if (changes.written > 0 || changes.removed > 0) {
      logger.info(
        `Verdicts: ${changes.written} entities changed, ${changes.removed} gone.`,
      );
    }
    return entities.length;
  }
}
