// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  Claim,
  EntitySeal,
  GivenSealAnswer,
  LocalizedText,
  ObjectiveSeal,
} from '@regie/plugin-sovereignty-common';
import { FactObject, Unknown } from '../cel';
import { DependencyGraph, Lowest, LowestLevel } from '../closure';
import { unread, withClaims } from '../facts';
import { SealEvidence } from './SealEvidence';
import { SealFramework } from './SealFramework';
import { SealSheet } from './SealSheets';

const HIGHEST = 4;

/**
 * The framework in its versions, and what facts answer of it. All versions that
 * share criteria give the same levels; they differ in weights and in names.
 *
 * @public
 */
export interface SealKnowledge {
  readonly frameworks: readonly SealFramework[];
  readonly evidence: readonly SealEvidence[];
}

export interface EntitySealsOptions {
  readonly framework: SealFramework | undefined;
  readonly graph: DependencyGraph;
  /** By reference, of everything that runs somewhere. */
  readonly sheets: ReadonlyMap<string, SealSheet>;
  readonly titleOf: (ref: string) => string;
}

interface LowestOfObjective {
  readonly atLeast: Lowest;
  readonly atMost: Lowest;
}

/** How every entity of a landscape stands by the framework. */
export class EntitySeals {
  readonly #options: EntitySealsOptions;
  readonly #framework: SealFramework | undefined;
  readonly #sheets: ReadonlyMap<string, SealSheet>;
  readonly #lowest = new Map<string, LowestOfObjective>();
  /** What criteria are called, by id. */
  readonly #titles: ReadonlyMap<string, LocalizedText>;

  private constructor(options: EntitySealsOptions) {
    this.#options = options;
    this.#framework = options.framework;
    this.#sheets = options.sheets;
    this.#titles = new Map(
      this.#framework?.objectives.flatMap(({ criteria }) =>
        criteria.map(({ id, title }) => [id, title] as const),
      ),
    );
    if (!this.#framework) return;
    this.#framework.objectives.forEach(({ id }, index) => {
      const levels = (end: 'atLeast' | 'atMost') =>
        new Map(
          [...this.#sheets].map(([ref, { judged }]) => [
            ref,
            judged.objectives[index].range[end],
          ]),
        );
      this.#lowest.set(id, {
        atLeast: Lowest.create(options.graph, levels('atLeast')),
        atMost: Lowest.create(options.graph, levels('atMost')),
      });
    });
  }

  static create(options: EntitySealsOptions): EntitySeals {
    return new EntitySeals(options);
  }

  /** The variable `seal` of rules. */
  factsOf(ref: string): FactObject {
    if (!this.#framework)
      return { own: [noFramework()], reached: [noFramework()] };
    return {
      own: this.#framework.objectives
        .map((_, index) => this.#ownFact(index, ref))
        .filter(isThere),
      reached: this.#framework.objectives
        .map((_, index) => this.#reachedFact(index, ref))
        .filter(isThere),
    };
  }

  /** What is kept of an entity, for people. */
  of(ref: string): EntitySeal {
    const objectives = this.#framework?.objectives ?? [];
    return {
      answers: [...(this.#sheets.get(ref)?.answers ?? [])],
      reached: objectives.flatMap(({ id }) => {
        const found = this.#lowestOf(id, ref);
        if (!found) return [];
        const { atLeast, atMost } = found;
        return [
          {
            objective: id,
            range: { atLeast: atLeast.level, atMost: atMost.level },
            via: atMost.way.slice(1).map(this.#options.titleOf),
          },
        ];
      }),
    };
  }

  #lowestOf(
    objective: string,
    ref: string,
  ): { atLeast: LowestLevel; atMost: LowestLevel } | undefined {
    const lowest = this.#lowest.get(objective);
    const atLeast = lowest?.atLeast.of(ref);
    const atMost = lowest?.atMost.of(ref);
    return atLeast && atMost && { atLeast, atMost };
  }

  #ownFact(index: number, ref: string): FactObject | undefined {
    const own = this.#sheets.get(ref)?.judged.objectives[index];
    const way = [ref];
    return (
      own && this.#objectiveFact(index, { ...own.range, held: way, open: way })
    );
  }

  #reachedFact(index: number, ref: string): FactObject | undefined {
    const objective = this.#framework?.objectives[index];
    const found = objective && this.#lowestOf(objective.id, ref);
    if (!found) return undefined;
    // Where nothing is known to hold it down, what is open does.
    const { atLeast, atMost } = found;
    const held = atMost.level < HIGHEST ? atMost.way : atLeast.way;
    return this.#objectiveFact(index, {
      atLeast: atLeast.level,
      atMost: atMost.level,
      held,
      open: atLeast.way,
    });
  }

  #objectiveFact(
    index: number,
    { atLeast, atMost, held, open }: Standing,
  ): FactObject | undefined {
    const { titleOf, graph } = this.#options;
    const holder = held[held.length - 1];
    const sheet = this.#sheets.get(holder);
    const openOwn = this.#sheets.get(open[open.length - 1])?.judged.objectives[
      index
    ];
    if (!sheet || !openOwn) return undefined;
    const own = sheet.judged.objectives[index];
    const openAt = titleOf(open[open.length - 1]);
    const fact: FactObject = {
      objective: own.objective,
      titleNl: own.title.nl,
      titleEn: own.title.en,
      answered: own.answered,
      criteria: own.criteria,
      atLeast,
      atMost,
      level:
        atLeast === atMost
          ? atLeast
          : openLevel(openOwn, openAt, atLeast, atMost),
      deciding: own.deciding,
      decidingNl: own.deciding.map(id => this.#titles.get(id)?.nl ?? id),
      decidingEn: own.deciding.map(id => this.#titles.get(id)?.en ?? id),
      direct: held.length === 1,
      entity: titleOf(holder),
      via: held.slice(1).map(titleOf),
    };
    return withClaims(fact, [
      ...graph.claimsOfWay(held),
      ...claimsFor(own, sheet.answers, holder),
    ]);
  }
}

/** A range with what holds it down and what keeps it open. */
interface Standing {
  readonly atLeast: number;
  readonly atMost: number;
  readonly held: readonly string[];
  readonly open: readonly string[];
}

function isThere(fact: FactObject | undefined): fact is FactObject {
  return fact !== undefined;
}

/** Those of the answers that hold it down, or of all, or that there are none. */
function claimsFor(
  { objective, deciding }: ObjectiveSeal,
  answers: readonly GivenSealAnswer[],
  ref: string,
): Claim[] {
  const prefix = `${objective.toLocaleLowerCase('en-US')}-`;
  const given = answers.filter(
    ({ criterion, evidenced }) =>
      evidenced &&
      (deciding.length > 0
        ? deciding.includes(criterion)
        : criterion.startsWith(prefix)),
  );
  const claims = given.flatMap(answer => answer.claims).slice(0, 10);
  if (claims.length > 0) return claims;
  const [kind, rest] = ref.split(':');
  const [namespace, name] = rest.split('/');
  return [
    {
      claim: `seal.${objective}`,
      value: null,
      source: 'derived',
      evidence: 'self-declared',
      asOf: null,
      object: { kind, namespace, name },
      path: 'spec.sovereignty.sealAnswers',
    },
  ];
}

function openLevel(
  { objective, title, answered, criteria }: ObjectiveSeal,
  entity: string,
  atLeast: number,
  atMost: number,
): Unknown {
  return unread(
    `seal.${objective}`,
    `Van ${entity} zijn bij ${title.nl} (${objective}) ${answered} van de ${criteria} criteria met bewijs beantwoord, dus het is SEAL-${atLeast} tot en met SEAL-${atMost}. Vraag de aanbieder de rest.`,
    `Of ${entity} ${answered} of the ${criteria} criteria of ${title.en} (${objective}) are answered with evidence, so it is SEAL-${atLeast} to SEAL-${atMost}. Ask the provider for the rest.`,
  );
}

function noFramework(): Unknown {
  return unread(
    'seal',
    'Er is geen EU Cloud Sovereignty Framework geladen. Laat de beheerder dat instellen.',
    'No EU Cloud Sovereignty Framework is loaded. Have the operator set one up.',
  );
}
