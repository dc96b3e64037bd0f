// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  DeclarationDryRun,
  PackDryRun,
} from '@regie/plugin-sovereignty-common';
import { MatchFallback } from '@regie/plugin-sovereignty-engine';
import { VisibleEntities } from '../authorization/VisibleEntities';
import { ClusterStore } from '../database/ClusterStore';
import { FactStore } from '../database/FactStore';
import { WaiverStore } from '../database/WaiverStore';
import { dayOf } from '../dayOf';
import { catalogPages } from '../evaluation/readCatalog';
import { PolicyLibrary } from '../policy/PolicyLibrary';
import { BenchThread } from './BenchThread';
import { JudgedEntity, Trial } from './messages';
import { PackComparison } from './PackComparison';

/** A dry run of 100,000 entities fits in. */
const PATIENCE_MS = 60_000;

export interface DryRunOptions {
  readonly auth: AuthService;
  readonly catalog: CatalogService;
  readonly clusters: ClusterStore;
  readonly facts: FactStore;
  readonly waivers: WaiverStore;
  readonly policy: PolicyLibrary;
  readonly visible: VisibleEntities;
  readonly fallbacks: readonly MatchFallback[];
  readonly now: () => Date;
  /** Where a new day begins. */
  readonly timeZone: string;
  readonly patienceMs?: number;
}

/** Tries packs and declarations against what is known. Stores nothing. */
export class DryRun {
  readonly #options: DryRunOptions;
  #isBusy = false;

  constructor(options: DryRunOptions) {
    this.#options = options;
  }

  /**
   * What would change if a pack came into force, of what the caller may see.
   *
   * @throws ConflictError when another dry run is under way
   */
  async pack(text: string, caller: BackstageCredentials): Promise<PackDryRun> {
    const { auth, policy, visible } = this.#options;
    return this.#alone(async thread => {
      const bases = await policy.baseTexts();
      const checked = await check(thread, { kind: 'pack', text, bases });
      if ('problems' in checked || !checked.pack) {
        const problems = 'problems' in checked ? [...checked.problems] : [];
        return PackComparison.refused(problems);
      }
      const { pack } = checked;
      const comparison = PackComparison.create({
        pack,
        inForce: policy.current.packs.find(({ id }) => id === pack.id),
        visible: await visible.of(caller),
      });
      const all = await auth.getOwnServiceCredentials();
      for await (const batch of this.#judged(thread, all)) {
        comparison.add(batch);
      }
      return comparison.result();
    });
  }

  /**
   * What the packs in force say of entities, in the catalog as the caller sees
   * it.
   *
   * @throws ConflictError when another dry run is under way
   */
  async declaration(
    text: string,
    caller: BackstageCredentials,
  ): Promise<DeclarationDryRun> {
    return this.#alone(async thread => {
      const trial = { kind: 'declaration', text, bases: [] } as const;
      const checked = await check(thread, trial);
      if ('problems' in checked) {
        const problems = [...checked.problems];
        return { accepted: false, problems, entities: [] };
      }
      const entities: DeclarationDryRun['entities'] = [];
      for await (const batch of this.#judged(thread, caller)) {
        entities.push(
          ...batch.map(({ entityRef, known, problems, findings }) => ({
            ...{ entityRef, known },
            problems: [...problems],
            findings: [...findings],
          })),
        );
      }
      return { accepted: true, problems: [], entities };
    });
  }

  async #alone<T>(work: (thread: BenchThread) => Promise<T>): Promise<T> {
    if (this.#isBusy) {
      throw new ConflictError(
        'Another dry run is under way. Try again in a minute.',
      );
    }
    this.#isBusy = true;
    const thread = new BenchThread(this.#options.patienceMs ?? PATIENCE_MS);
    try {
      return await work(thread);
    } finally {
      await thread.end();
      this.#isBusy = false;
    }
  }

  async *#judged(
    thread: BenchThread,
    credentials: BackstageCredentials,
  ): AsyncGenerator<readonly JudgedEntity[]> {
    const { catalog, clusters, facts, waivers, policy, now } = this.#options;
    for await (const entities of catalogPages(catalog, credentials)) {
      await thread.ask({ ask: 'take', piece: { entities } });
    }
    for (const cluster of await clusters.readings()) {
      await thread.ask({ ask: 'take', piece: { cluster } });
    }
    const moment = now();
    let answer = await thread.ask({
      ask: 'judge',
      surroundings: {
        ...(await policy.texts()),
        waivers: [...policy.current.waivers, ...(await waivers.approved())],
        statements: await facts.all(),
        fallbacks: this.#options.fallbacks,
        evaluatedAt: moment.toISOString(),
        on: dayOf(moment, this.#options.timeZone),
      },
    });
    while ('batch' in answer && answer.batch.length > 0) {
      yield answer.batch;
      answer = await thread.ask({ ask: 'next' });
    }
  }
}

async function check(thread: BenchThread, trial: Trial) {
  const answer = await thread.ask({ ask: 'check', trial });
  if ('checked' in answer) return answer.checked;
  throw new Error('The thread of a dry run did not say whether it checks.');
}
