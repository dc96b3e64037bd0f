// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  Criticality,
  Finding,
  LocalizedText,
  Severity,
  Verdict,
  Waiver,
} from '@regie/plugin-sovereignty-common';
import { EntityFacts } from '../facts';
import { PolicyPack, PolicyRule } from '../policy';
import { judge, Judgement } from './judge';
import { PackView, packView } from './packView';
import {
  DEFAULT_CRITICALITY_TEXT,
  ESCALATED_TEXT,
  expiredText,
  paragraph,
  trialText,
  waivedText,
} from './texts';
import { runningTrial } from './runningTrial';
import { waiverOn, WaiverOnDate } from './waiverOn';

/** @public */
export interface EvaluateEntityOptions {
  readonly pack: PolicyPack;
  readonly facts: EntityFacts;
  /** Those that cover the entity. */
  readonly waivers: readonly Waiver[];
  /** The date for which the verdicts hold, YYYY-MM-DD. */
  readonly on: string;
}

/**
 * One finding per rule of the pack.
 *
 * @public
 */
export function evaluateEntity(options: EvaluateEntityOptions): Finding[] {
  return findingsOf(packView(options), options);
}

/** The same where it is known already how the pack sees the entity. */
export function findingsOf(
  { pack, variables }: PackView,
  { facts, waivers, on }: Omit<EvaluateEntityOptions, 'pack'>,
): Finding[] {
  const held: Held = {
    pack,
    named: {
      id: pack.id,
      version: pack.version,
      ...(pack.extends && { extends: pack.extends }),
    },
    facts,
    criticality: facts.declaredCriticality ?? pack.defaultCriticality,
    trialUntil: runningTrial(pack, facts, on),
    waivers,
    on,
  };
  return pack.rules.map(rule => finding(held, rule, judge(rule, variables)));
}

/** An entity that is held against the rules of a pack. */
interface Held {
  readonly pack: PolicyPack;
  /** How its findings name the pack. */
  readonly named: Finding['pack'];
  readonly facts: EntityFacts;
  readonly criticality: Criticality;
  /** The last day of the trial that it is, when it is one. */
  readonly trialUntil: string | undefined;
  readonly waivers: readonly Waiver[];
  readonly on: string;
}

function finding(held: Held, rule: PolicyRule, judgement: Judgement): Finding {
  const { pack, facts, criticality, on } = held;
  const escalated =
    judgement.verdict === 'unknown' &&
    pack.unknown[criticality] === 'violation';
  const open: Verdict = escalated ? 'violation' : judgement.verdict;
  const waiver =
    open === 'violation' ? waiverOn(held.waivers, rule.id, on) : undefined;
  const verdict = waiver?.holds ? 'waived' : open;
  const asksAttention = verdict !== 'compliant' && verdict !== 'not-applicable';
  return {
    entityRef: facts.entityRef,
    pack: held.named,
    rule: rule.id,
    verdict,
    escalatedFrom: escalated ? 'unknown' : null,
    severity: asksAttention ? severityOf(held, rule) : null,
    goal: rule.goal,
    risk: rule.risk,
    track: rule.track,
    sources: [...rule.sources],
    title: rule.title,
    why: rule.why,
    mend: rule.mend,
    explanation: asksAttention
      ? explain(held, judgement, { escalated, waiver })
      : judgement.explanation,
    evidence: judgement.evidence,
    missing: judgement.missing,
    waiver: waiver?.waiver ?? null,
    on,
  };
}

/** While a trial lasts a finding informs; the verdict is what it is. */
function severityOf(
  { criticality, trialUntil }: Held,
  rule: PolicyRule,
): Severity {
  return trialUntil === undefined ? rule.severity[criticality] : 'info';
}

/** Why, and what weighs in how much that matters. */
function explain(
  { facts, criticality, trialUntil }: Held,
  { explanation }: Judgement,
  {
    escalated,
    waiver,
  }: { escalated: boolean; waiver: WaiverOnDate | undefined },
): LocalizedText {
  const texts = [explanation];
  if (escalated) texts.push(ESCALATED_TEXT[criticality]);
  if (facts.declaredCriticality === null) {
    texts.push(DEFAULT_CRITICALITY_TEXT[criticality]);
  }
  if (trialUntil !== undefined) texts.push(trialText(trialUntil));
  if (waiver) {
    texts.push(
      waiver.holds ? waivedText(waiver.waiver) : expiredText(waiver.waiver),
    );
  }
  return paragraph(texts);
}
