// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Claim, Finding } from '@regie/plugin-sovereignty-common';
import { PolicyPack, PolicyRule } from '@regie/plugin-sovereignty-engine';
import { colours } from './colours';
import { definitionsIn } from './definitionsIn';
import { Language } from './language';

const HEADS = {
  en: {
    why: 'Why',
    asks: 'What it asks',
    mend: 'How to mend',
    sources: 'Sources',
    severity: 'Severity',
    evidence: 'Evidence',
    missing: 'Missing',
  },
  nl: {
    why: 'Waarom',
    asks: 'Wat de regel vraagt',
    mend: 'Hoe te herstellen',
    sources: 'Bronnen',
    severity: 'Ernst',
    evidence: 'Bewijs',
    missing: 'Ontbreekt',
  },
} as const;

/** What a rule asks, why, by which source and how to mend. */
export function ruleText(
  pack: PolicyPack,
  rule: PolicyRule,
  lang: Language,
): string {
  const heads = HEADS[lang];
  const { critical, important, supporting } = rule.severity;
  return [
    `${colours().bold(`${rule.id} ${rule.title[lang]}`)} (${pack.id}@${
      pack.version
    })`,
    '',
    ...section(heads.why, [rule.why[lang]]),
    ...section(heads.asks, [
      ...(rule.each ? [`each: ${rule.each.source}`] : []),
      `check: ${rule.check.source}`,
      `applies: ${rule.applies.source}`,
      ...Object.entries(definitionsIn(pack, rule)).map(
        ([name, source]) => `definitions.${name}: ${source}`,
      ),
    ]),
    ...section(heads.mend, [rule.mend[lang]]),
    ...section(heads.sources, rule.sources),
    ...section(heads.severity, [
      `critical ${critical}, important ${important}, supporting ${supporting}`,
    ]),
  ].join('\n');
}

/** The verdict of a finding, with what it rests on. */
export function findingText(finding: Finding, lang: Language): string {
  const heads = HEADS[lang];
  return [
    `${colours().bold(finding.entityRef)} ${finding.rule}: ${finding.verdict}`,
    finding.explanation[lang],
    '',
    ...section(
      heads.evidence,
      finding.evidence.flatMap(({ role, text, claims }) => [
        `${role}: ${text[lang]}`,
        ...claims.map(claim => `  ${claimText(claim)}`),
      ]),
    ),
    ...section(heads.missing, finding.missing),
  ].join('\n');
}

function section(head: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  return [head, ...lines.map(line => `  ${line}`), ''];
}

function claimText({
  claim,
  value,
  source,
  evidence,
  asOf,
  object,
  path,
}: Claim) {
  const seen = object === null ? '' : `; ${object.kind} ${object.name}`;
  const date = asOf === null ? '' : `, ${asOf}`;
  return `${claim} = ${JSON.stringify(
    value,
  )} (${source}, ${evidence}${date}${seen} ${path ?? ''})`;
}
