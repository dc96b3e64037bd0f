// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  LandscapeAssessor,
  MatchFallback,
} from '@regie/plugin-sovereignty-engine';
import {
  AssessmentChanges,
  AssessmentStore,
  Judged,
} from '../database/AssessmentStore';
import { ClusterStore } from '../database/ClusterStore';
import { FactStore } from '../database/FactStore';
import { WaiverStore } from '../database/WaiverStore';
import { WorkloadClaims } from '../database/WorkloadClaims';
import { dayOf } from '../dayOf';
import { Policy, PolicyLibrary } from '../policy/PolicyLibrary';
import { AssessmentListener } from './AssessmentListener';
import { inputsOf } from './inputsOf';
import { KnownEntities } from './KnownEntities';
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
  /** Where a new day begins. */
  readonly timeZone: string;
  readonly onAssessed: AssessmentListener;
}

/**
 * Holds the catalog against the packs and keeps the outcome. What it knows from
 * one evaluation to the next is a help only: a backend that starts, or that
 * finds that another one wrote meanwhile, comes to the same.
 */
export class Evaluator {
  readonly #options: EvaluatorOptions;
  readonly #entities = new KnownEntities();
  #assessor = LandscapeAssessor.create();
  /** The fingerprint of every assessment as it was last made here. */
  #prints = new Map<string, string>();
  #revision: number | undefined;

  constructor(options: EvaluatorOptions) {
    this.#options = options;
  }

  /** Gives how many entities the catalog had. */
  async evaluate(): Promise<number> {
    try {
      return await this.#evaluate();
    } catch (error) {
      // Half of an evaluation tells nothing; the next one starts afresh.
      this.#assessor = LandscapeAssessor.create();
      this.#prints = new Map();
      this.#revision = undefined;
      throw error;
    }
  }

  async #evaluate(): Promise<number> {
    const { clusters, facts, policy, now, logger } = this.#options;
    const started = performance.now();
    const entities = this.#entities.keep(await readCatalog(this.#options));
    const inForce = policy.current;
    const moment = now();
    const evaluatedAt = moment.toISOString();
    const on = dayOf(moment, this.#options.timeZone);
    const update = this.#assessor.update({
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
    });
    const matches = this.#assessor.matches();
    if (update.rematched && matches) {
      await this.#options.claims.replaceAll(matches);
    }
    const at = { inForce, on, evaluatedAt };
    const changes = await this.#store(update.affected, at);
    this.#assessor.forgetGone();
    logger.debug(
      `Judged ${update.affected.length} of ${this.#assessor.size} entities.`,
    );
    await this.#options.onAssessed({
      changes,
      entities: entities.length,
      durationMs: performance.now() - started,
    });
    return entities.length;
  }

  async #store(
    affected: readonly string[],
    at: { inForce: Policy; on: string; evaluatedAt: string },
  ): Promise<AssessmentChanges> {
    const { assessments, logger } = this.#options;
    const refs = this.#assessor.refs();
    const changes = await assessments.replaceSome(
      {
        ...{ refs, affected, known: this.#prints, revision: this.#revision },
        judge: ref => this.#judge(ref, at),
      },
      { at: at.evaluatedAt, day: at.on },
    );
    for (const [ref, print] of changes.fingerprints) {
      this.#prints.set(ref, print);
    }
    const current = new Set(refs);
    for (const ref of this.#prints.keys()) {
      if (!current.has(ref)) this.#prints.delete(ref);
    }
    this.#revision = changes.revision;
    if (changes.written > 0 || changes.removed > 0) {
      logger.info(
        `Verdicts: ${changes.written} entities changed, ${changes.removed} gone.`,
      );
    }
    return changes;
  }

  #judge(
    ref: string,
    { inForce, on }: { inForce: Policy; on: string },
  ): Judged | undefined {
    const entity = this.#entities.get(ref);
    const assessment = entity && this.#assessor.assess(ref);
    if (!entity || !assessment) return undefined;
    return { assessment, inputs: inputsOf(entity, assessment, inForce, on) };
  }
}
