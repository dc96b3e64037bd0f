// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Claim, GivenSealAnswer } from '@regie/plugin-sovereignty-common';
import { FactObject, isList, isObject, Unknown, Value } from '../cel';
import { claimsOf } from '../facts';
import { isEvidenced } from './isEvidenced';
import { AutomaticAnswer, Rung, SealEvidence } from './SealEvidence';

/** What an answer is sought for: an entity, or one item of a list of it. */
interface Asked {
  readonly facts: FactObject;
  readonly item?: Value;
}

/**
 * The criteria that the facts of an entity answer by themselves. Of several
 * items the worst answer counts; an item that gives none leaves the criterion
 * open, unless another already gives the worst answer there is.
 */
export function automaticAnswers(
  evidence: SealEvidence,
  facts: FactObject,
): GivenSealAnswer[] {
  const seen = { ...facts, parameters: evidence.parameters };
  return evidence.answers.flatMap(
    automatic => answerOf(automatic, seen, evidence) ?? [],
  );
}

function answerOf(
  automatic: AutomaticAnswer,
  facts: FactObject,
  evidence: SealEvidence,
): GivenSealAnswer | undefined {
  if (!automatic.each) return wholeAnswer(automatic, facts, evidence);
  const items = automatic.each.evaluate(facts);
  if (!isList(items)) return undefined;
  const found = new Map<string, GivenSealAnswer>();
  let open = false;
  for (const item of items) {
    const answer = isObject(item)
      ? itemAnswer(automatic, item, facts, evidence)
      : undefined;
    if (!answer) {
      open = true;
      continue;
    }
    const key = keyOf(automatic, item, facts, found.size);
    const before = found.get(key);
    if (!before || better(answer, before)) found.set(key, answer);
  }
  const [worst] = [...found.values()].sort(byWorst);
  return worst && (!open || worst.answer === 0)
    ? settled(worst, found)
    : undefined;
}

/** All of it is evidenced only when every part is. */
function settled(
  worst: GivenSealAnswer,
  found: ReadonlyMap<string, GivenSealAnswer>,
): GivenSealAnswer {
  const all = [...found.values()];
  const evidenced =
    worst.evidenced &&
    (worst.answer === 0 || all.every(answer => answer.evidenced));
  return { ...worst, evidenced };
}

/** Told twice: the better evidenced counts, and of equals the worse answer. */
function better(one: GivenSealAnswer, other: GivenSealAnswer): boolean {
  if (one.evidenced !== other.evidenced) return one.evidenced;
  return one.answer < other.answer;
}

function byWorst(a: GivenSealAnswer, b: GivenSealAnswer): number {
  return a.answer - b.answer || Number(b.evidenced) - Number(a.evidenced);
}

function keyOf(
  { same }: AutomaticAnswer,
  item: Value,
  facts: FactObject,
  index: number,
): string {
  const key = same?.evaluate(facts, item);
  return typeof key === 'string' ? key : `#${index}`;
}

function itemAnswer(
  { criterion, rungs }: AutomaticAnswer,
  item: FactObject,
  facts: FactObject,
  evidence: SealEvidence,
): GivenSealAnswer | undefined {
  const asked = { facts, item };
  const rung = rungOf(rungs, asked);
  return rung && given(criterion, rung, asked, claimsOf(item), evidence);
}

function wholeAnswer(
  { criterion, rungs }: AutomaticAnswer,
  facts: FactObject,
  evidence: SealEvidence,
): GivenSealAnswer | undefined {
  const rung = rungOf(rungs, { facts });
  if (!rung) return undefined;
  const claims = rung.evidence
    .flatMap(expression => listed(expression.evaluate(facts)))
    .flatMap(claimsOf)
    .filter(({ claim }) => rung.claims?.includes(claim) ?? true);
  return given(criterion, rung, { facts }, claims, evidence);
}

/** The first that holds; none once it cannot be told whether one does. */
function rungOf(
  rungs: readonly Rung[],
  { facts, item }: Asked,
): Rung | undefined {
  for (const rung of rungs) {
    const holds = rung.when.evaluate(facts, item);
    if (holds instanceof Unknown) return undefined;
    if (holds === true) return rung;
  }
  return undefined;
}

function listed(value: Value): FactObject[] {
  if (isList(value)) return value.filter(isObject);
  return isObject(value) ? [value] : [];
}

function given(
  criterion: string,
  rung: Rung,
  { facts, item }: Asked,
  claims: readonly Claim[],
  { evidencedFrom }: SealEvidence,
): GivenSealAnswer {
  const distinct = [
    ...new Map(claims.map(claim => [JSON.stringify(claim), claim])).values(),
  ].slice(0, 10);
  return {
    criterion,
    answer: rung.answer,
    reason: rung.say.render(facts, item),
    claims: distinct,
    evidenced: isEvidenced(distinct, evidencedFrom),
  };
}
