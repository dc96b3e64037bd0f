// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  Claim,
  EvidenceItem,
  LocalizedText,
  Verdict,
} from '@regie/plugin-sovereignty-common';
import {
  FactObject,
  isList,
  isObject,
  MissingFact,
  Unknown,
  Value,
} from '../cel';
import { claimsOf } from '../facts';
import { PolicyRule } from '../policy';
import { derivedClaim } from './derivedClaim';
import { missingText } from './missingText';
import { joinSentences, othersText } from './texts';

/** What a rule says before waivers and criticality have their say. */
export interface Judgement {
  readonly verdict: Exclude<Verdict, 'waived'>;
  readonly explanation: LocalizedText;
  readonly evidence: EvidenceItem[];
  /** Names of the facts that keep it from being certain. */
  readonly missing: string[];
}

/** Enough to act on and to check; a finding is stored per entity and rule. */
const MOST = { offending: 100, unknown: 20, supporting: 10 } as const;

/** Applies a rule to the facts of one entity. */
export function judge(rule: PolicyRule, facts: FactObject): Judgement {
  const applies = rule.applies.evaluate(facts);
  if (applies instanceof Unknown) return undecided(rule, facts, applies);
  if (applies !== true) {
    return {
      verdict: 'not-applicable',
      explanation: rule.say.notApplicable.render(facts),
      evidence: [],
      missing: [],
    };
  }
  return rule.each
    ? judgeEach(rule, rule.each.evaluate(facts), facts)
    : judgeWhole(rule, facts);
}

function judgeEach(
  rule: PolicyRule,
  items: Value,
  facts: FactObject,
): Judgement {
  if (!isList(items)) {
    return undecided(rule, facts, items instanceof Unknown ? items : undefined);
  }
  if (items.length === 0 && rule.none) return judgeNone(rule, facts);

  const evidence: EvidenceItem[] = [];
  const open: Unknown[] = [];
  for (const item of items) {
    const answer =
      item instanceof Unknown ? item : rule.check.evaluate(facts, item);
    if (answer instanceof Unknown) {
      open.push(answer);
      evidence.push(...unknownEvidence(answer, item));
    } else {
      const role = answer === true ? 'supporting' : 'offending';
      const text = rule.say[role].render(facts, item);
      evidence.push({ role, text, claims: claimsOfItem(item) });
    }
  }
  return conclude(rule, facts, evidence, open);
}

function conclude(
  rule: PolicyRule,
  facts: FactObject,
  evidence: EvidenceItem[],
  open: readonly Unknown[],
): Judgement {
  const sorted = arrange(evidence);
  const missing = namesOf(open);
  const offending = countOffending(evidence);
  if (offending > 0) {
    const explanation = othersText(sorted[0].text, offending - 1);
    return { verdict: 'violation', explanation, evidence: sorted, missing };
  }
  if (open.length > 0) {
    const explanation = joinSentences(
      rule.say.unknown.render(facts),
      sorted[0].text,
    );
    return { verdict: 'unknown', explanation, evidence: sorted, missing };
  }
  const explanation = othersText(sorted[0].text, evidence.length - 1);
  return { verdict: 'compliant', explanation, evidence: sorted, missing };
}

function countOffending(evidence: readonly EvidenceItem[]): number {
  let count = 0;
  for (const { role } of evidence) if (role === 'offending') count += 1;
  return count;
}

/** The list that the rule goes over is really empty. */
function judgeNone(rule: PolicyRule, facts: FactObject): Judgement {
  const verdict = rule.none?.verdict ?? 'unknown';
  const explanation =
    rule.none?.say.render(facts) ?? rule.say.unknown.render(facts);
  if (verdict === 'not-applicable') {
    return { verdict, explanation, evidence: [], missing: [] };
  }
  const origin = rule.each?.origin ?? '';
  return {
    verdict,
    explanation,
    evidence: [
      {
        role: roleOf(verdict),
        text: explanation,
        claims: [countClaim(facts, origin, 0)],
      },
    ],
    missing: verdict === 'unknown' ? [origin] : [],
  };
}

/** A rule that looks at the entity as a whole and shows a list beside it. */
function judgeWhole(rule: PolicyRule, facts: FactObject): Judgement {
  const answer = rule.check.evaluate(facts);
  const listed = rule.evidence?.evaluate(facts);
  const items = listed !== undefined && isList(listed) ? listed : [];
  const shown = items.flatMap(item => shownEvidence(rule, item, facts));
  if (answer instanceof Unknown) {
    const undecidedHere = undecided(rule, facts, answer);
    const known = shown.filter(({ role }) => role === 'supporting');
    const evidence = arrange([...undecidedHere.evidence, ...known]);
    return { ...undecidedHere, evidence };
  }
  const role = answer === true ? 'supporting' : 'offending';
  const explanation = rule.say[role].render(facts);
  const count = items.filter(isObject).length;
  const claim = countClaim(facts, rule.evidence?.origin ?? '', count);
  return {
    verdict: answer === true ? 'compliant' : 'violation',
    explanation,
    evidence: arrange([{ role, text: explanation, claims: [claim] }, ...shown]),
    missing: [],
  };
}

function shownEvidence(
  rule: PolicyRule,
  item: Value,
  facts: FactObject,
): EvidenceItem[] {
  if (item instanceof Unknown) return unknownEvidence(item, item);
  if (!isObject(item) || !rule.say.item) return [];
  const text = rule.say.item.render(facts, item);
  return [{ role: 'supporting', text, claims: claimsOfItem(item) }];
}

function undecided(
  rule: PolicyRule,
  facts: FactObject,
  unknown: Unknown = Unknown.of({ fact: 'error: the rule gave no answer' }),
): Judgement {
  return conclude(rule, facts, unknownEvidence(unknown, unknown), [unknown]);
}

function unknownEvidence(unknown: Unknown, item: Value): EvidenceItem[] {
  const ofItem = claimsOfItem(item);
  return unknown.missing.map((missing: MissingFact) => ({
    role: 'unknown',
    text: missing.reason ?? missingText(missing.fact),
    claims: [...(missing.claims ?? []), ...ofItem],
  }));
}

function claimsOfItem(item: Value): Claim[] {
  return isObject(item) ? claimsOf(item) : [];
}

function namesOf(open: readonly Unknown[]): string[] {
  if (open.length === 0) return [];
  if (open.length === 1 && open[0].missing.length === 1) {
    return [open[0].missing[0].fact];
  }
  const names = open.flatMap(({ missing }) => missing.map(({ fact }) => fact));
  return [...new Set(names)].sort();
}

function roleOf(verdict: string): EvidenceItem['role'] {
  if (verdict === 'violation') return 'offending';
  return verdict === 'unknown' ? 'unknown' : 'supporting';
}

/** What was counted to come to the verdict, for when no single item shows it. */
function countClaim(facts: FactObject, fact: string, count: number): Claim {
  return derivedClaim(facts, {
    claim: `${fact}.size`,
    value: count,
    path: fact,
  });
}

const WEIGHT = { offending: 0, unknown: 1, supporting: 2 } as const;

/** Heaviest first and then by text, so that the order of reading leaves no trace. */
function arrange(evidence: EvidenceItem[]): EvidenceItem[] {
  if (evidence.length < 2 || isArranged(evidence)) return evidence;
  const sorted = [...evidence].sort(compareEvidence);
  const arranged: EvidenceItem[] = [];
  const taken = { offending: 0, unknown: 0, supporting: 0 };
  for (let start = 0, end = 0; start < sorted.length; start = end) {
    const { role, text } = sorted[start];
    while (sorted[end]?.role === role && sorted[end].text.en === text.en) {
      end += 1;
    }
    const alike = sorted.slice(start, end);
    const room = MOST[role] - taken[role];
    const shown = (end - start > 1 ? byClaims(alike) : alike).slice(0, room);
    taken[role] += shown.length;
    arranged.push(...shown);
  }
  return arranged;
}

/** Whether there is nothing to move, to leave out or to cut off. */
function isArranged(evidence: readonly EvidenceItem[]): boolean {
  if (evidence.length > MOST.supporting) return false;
  for (let index = 1; index < evidence.length; index += 1) {
    if (compareEvidence(evidence[index - 1], evidence[index]) >= 0)
      return false;
  }
  return true;
}

function compareEvidence(a: EvidenceItem, b: EvidenceItem): number {
  return WEIGHT[a.role] - WEIGHT[b.role] || order(a.text.en, b.text.en);
}

/** In the order of their claims, and each of these once. */
function byClaims(items: readonly EvidenceItem[]): readonly EvidenceItem[] {
  const sorted = [...items].sort((a, b) => compareClaims(a.claims, b.claims));
  return sorted.filter(
    ({ claims }, index) =>
      index === 0 || compareClaims(sorted[index - 1].claims, claims) !== 0,
  );
}

/**
 * As the texts of both lists compare. Writing claims out costs more than all the
 * rest, so only the first that may differ is.
 */
function compareClaims(a: readonly Claim[], b: readonly Claim[]): number {
  for (let at = 0; at < a.length && at < b.length; at += 1) {
    if (a[at] === b[at]) continue;
    const different = order(JSON.stringify(a[at]), JSON.stringify(b[at]));
    if (different !== 0) return different;
  }
  return b.length - a.length;
}

function order(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
