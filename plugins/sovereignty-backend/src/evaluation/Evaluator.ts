// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { assessLandscape } from '@regie/plugin-sovereignty-engine';
import { AssessmentStore } from '../database/AssessmentStore';
import { ClusterStore } from '../database/ClusterStore';
import { WaiverStore } from '../database/WaiverStore';
import { PolicyLibrary } from '../policy/PolicyLibrary';

/** Kinds that can be assessed, or that a declaration can refer to. */
const KINDS = ['Component', 'API', 'Resource', 'System', 'Group', 'User'];

const FIELDS = ['apiVersion', 'kind', 'metadata', 'spec'];

export interface EvaluatorOptions {
  readonly auth: AuthService;
  readonly catalog: CatalogService;
  readonly clusters: ClusterStore;
  readonly assessments: AssessmentStore;
  readonly policy: PolicyLibrary;
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
    const { clusters, assessments, policy, now, logger } = this.#options;
    const entities = await this.#entities();
    const evaluatedAt = now().toISOString();
    const { register, packs, waivers: fromFiles } = policy.current;
    const changes = await assessments.replaceAll(
      assessLandscape({
        entities,
        completeKinds: KINDS,
        clusters: await clusters.readings(),
        register,
        packs,
        waivers: [...fromFiles, ...(await this.#options.waivers.approved())],
        on: evaluatedAt.slice(0, 10),
        evaluatedAt,
      }),
    );
    if (changes.written > 0 || changes.removed > 0) {
      logger.info(
        `Verdicts: ${changes.written} entities changed, ${changes.removed} gone.`,
      );
    }
    return entities.length;
  }

  async #entities(): Promise<Entity[]> {
    const { auth, catalog } = this.#options;
    const credentials = await auth.getOwnServiceCredentials();
    const entities: Entity[] = [];
    const pages = catalog.streamEntities(
      { filter: { kind: KINDS }, fields: FIELDS },
      { credentials },
    );
    for await (const page of pages) entities.push(...page);
    return entities;
  }
}
