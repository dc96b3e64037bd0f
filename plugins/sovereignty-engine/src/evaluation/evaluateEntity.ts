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
  defaultCriticalityText,
  escalatedText,
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
  const criticality = facts.declaredCriticality ?? pack.defaultCriticality;
  const trialUntil = runningTrial(pack, facts, on);
  const inPack = {
    id: pack.id,
    version: pack.version,
    ...(pack.extends && { extends: pack.extends }),
  };
  return pack.rules.map(rule =>
    finding({
      ...{ pack, inPack, rule, facts, criticality, trialUntil, on },
      judgement: judge(rule, variables),
      waiver: waiverOn(waivers, rule.id, on),
    }),
  );
}

interface FindingParts {
  readonly pack: PolicyPack;
  /** How its findings name the pack. */
  readonly inPack: Finding['pack'];
  readonly rule: PolicyRule;
  readonly facts: EntityFacts;
  readonly criticality: Criticality;
  readonly judgement: Judgement;
  readonly waiver: WaiverOnDate | undefined;
  /** The last day of the trial that it is, when it is one. */
  readonly trialUntil: string | undefined;
  readonly on: string;
}

function finding(parts: FindingParts): Finding {
  const { pack, inPack, rule, facts, criticality, judgement, on } = parts;
  const escalated =
    judgement.verdict === 'unknown' &&
    pack.unknown[criticality] === 'violation';
  const open: Verdict = escalated ? 'violation' : judgement.verdict;
  const waiver = open === 'violation' ? parts.waiver : undefined;
  const verdict = waiver?.holds ? 'waived' : open;
  const asksAttention = verdict !== 'compliant' && verdict !== 'not-applicable';
  return {
    entityRef: facts.entityRef,
    pack: inPack,
    rule: rule.id,
    verdict,
    escalatedFrom: escalated ? 'unknown' : null,
    severity: asksAttention ? severityOf(parts) : null,
    goal: rule.goal,
    risk: rule.risk,
    track: rule.track,
    sources: [...rule.sources],
    title: rule.title,
    why: rule.why,
    mend: rule.mend,
    explanation: explain(parts, escalated, asksAttention, waiver),
    evidence: [...judgement.evidence],
    missing: [...judgement.missing],
    waiver: waiver?.waiver ?? null,
    on,
  };
}

/** While a trial lasts a finding informs; the verdict is what it is. */
function severityOf({ rule, criticality, trialUntil }: FindingParts): Severity {
  return trialUntil === undefined ? rule.severity[criticality] : 'info';
}

function explain(
  { judgement, facts, criticality, trialUntil }: FindingParts,
  escalated: boolean,
  asksAttention: boolean,
  waiver: WaiverOnDate | undefined,
): LocalizedText {
  const texts = [judgement.explanation];
  if (escalated) texts.push(escalatedText(criticality));
  if (asksAttention && facts.declaredCriticality === null) {
    texts.push(defaultCriticalityText(criticality));
  }
  if (asksAttention && trialUntil !== undefined) {
    texts.push(trialText(trialUntil));
  }
  if (waiver) {
    texts.push(
      waiver.holds ? waivedText(waiver.waiver) : expiredText(waiver.waiver),
    );
  }
  return paragraph(texts);
}
