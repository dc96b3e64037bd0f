// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { EvidenceLevel } from '@regie/plugin-sovereignty-common';
import { Expression } from '../cel';
import { FACT_SCHEMA } from '../facts/schema';
import { Parameters } from '../policy/packSchema';
import { ruleChecker } from '../policy/ruleChecker';
import { Sentence } from '../policy/Sentence';
import { Path, SourceFile } from '../policy/SourceFile';
import { EvidenceFile } from './evidenceSchema';
import { SealCriterion } from './frameworkSchema';

/** One answer with what has to be so for it. */
export interface Rung {
  readonly answer: number;
  readonly when: Expression;
  readonly evidence: readonly Expression[];
  readonly claims: readonly string[] | undefined;
  readonly say: Sentence;
}

export interface AutomaticAnswer {
  readonly criterion: string;
  readonly each: Expression | undefined;
  readonly same: Expression | undefined;
  readonly rungs: readonly Rung[];
}

/** How facts answer criteria by themselves, ready to evaluate. @public */
export interface SealEvidence {
  readonly id: string;
  /** Below this evidence an answer is only claimed. */
  readonly evidencedFrom: EvidenceLevel;
  readonly parameters: Parameters;
  readonly answers: readonly AutomaticAnswer[];
}

type Checker = ReturnType<typeof ruleChecker>;

/** Expressions that evidence may be: a list of facts, or one. */
const EVIDENCE_TYPES = ['list', ...FACT_SCHEMA.map(({ type }) => type)];

class EvidenceCompiler {
  readonly problems: string[] = [];
  readonly #file: SourceFile;
  readonly #source: EvidenceFile;
  readonly #criteria: readonly SealCriterion[];
  readonly #checker: Checker;

  constructor(
    file: SourceFile,
    source: EvidenceFile,
    criteria: readonly SealCriterion[],
  ) {
    this.#file = file;
    this.#source = source;
    this.#criteria = criteria;
    this.#checker = ruleChecker(source.parameters);
  }

  answer(index: number): AutomaticAnswer {
    const { criterion, each, same, rungs } = this.#source.answers[index];
    const path = ['answers', index];
    const known = this.#criteria.find(({ id }) => id === criterion);
    if (!known) {
      this.#report([...path, 'criterion'], 0, `there is no ${criterion}`);
    }
    const items = each && this.#expression([...path, 'each'], each, ['list']);
    const ofItem = items
      ? this.#checker.withVariable({
          name: 'item',
          type: items.type.slice('list<'.length, -1),
          origin: items.origin,
        })
      : this.#checker;
    return {
      criterion,
      each: items || undefined,
      same:
        same === undefined
          ? undefined
          : this.#expression([...path, 'same'], same, ['string'], ofItem),
      rungs: rungs.flatMap((rung, at) => {
        const place = [...path, 'rungs', at];
        if (known && rung.answer >= known.answers.length) {
          const most = known.answers.length - 1;
          const message = `${criterion} has answers 0 to ${most}`;
          this.#report([...place, 'answer'], 0, message);
        }
        return this.#rung(place, rung, ofItem) ?? [];
      }),
    };
  }

  #rung(
    path: Path,
    rung: EvidenceFile['answers'][number]['rungs'][number],
    ofItem: Checker,
  ): Rung | undefined {
    const when = this.#expression(
      [...path, 'when'],
      rung.when,
      ['bool'],
      ofItem,
    );
    const evidence = (rung.evidence ?? []).flatMap(
      (source, index) =>
        this.#expression(
          [...path, 'evidence', index],
          source,
          EVIDENCE_TYPES,
        ) ?? [],
    );
    const say = Sentence.compile(rung.say, ofItem);
    if ('problems' in say) {
      for (const { language, position, message } of say.problems) {
        this.#report([...path, 'say', language], position, message);
      }
      return undefined;
    }
    const { answer, claims } = rung;
    return when && { answer, when, evidence, claims, say: say.sentence };
  }

  #expression(
    path: Path,
    source: string,
    types: readonly string[],
    checker: Checker = this.#checker,
  ): Expression | undefined {
    const result = checker.check(source, types);
    if ('expression' in result) return result.expression;
    const { position, message } = result.problem;
    this.#report(path, position, message);
    return undefined;
  }

  #report(path: Path, character: number, message: string): void {
    const [, index] = path;
    const { criterion } = this.#source.answers[Number(index)];
    const place = this.#file.atCharacter(path, character);
    this.problems.push(`${place} ${criterion}: ${message}`);
  }
}

/** Type-checks the table; problems read `path:line:column criterion: what`. */
export function compileEvidence(
  file: SourceFile,
  source: EvidenceFile,
  criteria: readonly SealCriterion[],
): { evidence?: SealEvidence; problems: string[] } {
  const compiler = new EvidenceCompiler(file, source, criteria);
  const answers = source.answers.map((_answer, index) =>
    compiler.answer(index),
  );
  const { problems } = compiler;
  if (problems.length > 0) return { problems };
  const { id, evidencedFrom, parameters } = source;
  return { evidence: { id, evidencedFrom, parameters, answers }, problems };
}
