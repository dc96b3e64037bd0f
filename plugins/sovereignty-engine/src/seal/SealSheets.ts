// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  GivenSealAnswer,
  SealAssessment,
} from '@regie/plugin-sovereignty-common';
import { isList } from '../cel';
import { EntityFacts } from '../facts';
import { Register } from '../register';
import { automaticAnswers } from './automaticAnswers';
import type { SealKnowledge } from './EntitySeals';
import { judgeSheet } from './judgeSheet';
import { SealFramework } from './SealFramework';
import { declaredAnswers, providerAnswers } from './statedAnswers';

/** What an entity itself was answered, and how that is judged. */
export interface SealSheet {
  readonly answers: readonly GivenSealAnswer[];
  readonly judged: SealAssessment;
}

/** Fills in the sheets of entities, each by its own facts. */
export class SealSheets {
  readonly #knowledge: SealKnowledge;
  /** Many entities have the same answers. */
  readonly #judged = new Map<string, SealAssessment>();

  private constructor(knowledge: SealKnowledge) {
    this.#knowledge = knowledge;
  }

  static create(
    knowledge: SealKnowledge = { frameworks: [], evidence: [] },
  ): SealSheets {
    return new SealSheets(knowledge);
  }

  /** All versions give the same levels; it is the newest that counts. */
  get framework(): SealFramework | undefined {
    return this.#knowledge.frameworks.at(-1);
  }

  of(facts: EntityFacts, register: Register): SealSheet | undefined {
    const { framework } = this;
    if (!framework) return undefined;
    const { hosting } = facts.variables;
    const answers = this.#knowledge.evidence.flatMap(evidence => [
      ...automaticAnswers(evidence, facts.variables),
      ...providerAnswers(
        hosting !== undefined && isList(hosting) ? hosting : [],
        register,
        evidence,
      ),
      ...declaredAnswers(facts.declaration, evidence),
    ]);
    return { answers, judged: this.#judge(framework, answers) };
  }

  /** By what is evidenced; what is only claimed proves no level. */
  #judge(
    framework: SealFramework,
    answers: readonly GivenSealAnswer[],
  ): SealAssessment {
    const evidenced = answers.filter(answer => answer.evidenced);
    const key = evidenced
      .map(({ criterion, answer }) => `${criterion}=${answer}`)
      .join();
    let judged = this.#judged.get(key);
    if (!judged) {
      judged = judgeSheet(framework, evidenced);
      this.#judged.set(key, judged);
    }
    return judged;
  }
}
