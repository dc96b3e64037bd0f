// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { Finding } from '@regie/plugin-sovereignty-common';
import {
  nearestOf,
  PolicyPack,
  PolicyRule,
} from '@regie/plugin-sovereignty-engine';
import { Command, Option } from 'commander';
import { CannotRun, ExitCode } from '../exit';
import {
  addLandscapeOptions,
  assess,
  LandscapeOptions,
} from '../loading/landscape';
import { loadPackFiles } from '../loading/loadPolicyFiles';
import { findingText, ruleText } from '../output/explanation';
import { findingsJson } from '../output/findingsJson';
import { addLanguageOption, Language } from '../output/language';
import { ruleJson } from '../output/ruleJson';

/** Letters that may differ in what was likely meant. */
const MISTYPED = 4;

/** How many entities are named when one is asked for that is not there. */
const SHOWN = 5;

interface ExplainOptions extends LandscapeOptions {
  lang: Language;
  output: 'text' | 'json';
}

export function addExplain(
  program: Command,
  finish: (code: ExitCode) => void,
): void {
  addLanguageOption(
    addLandscapeOptions(
      program
        .command('explain')
        .argument(
          '<what>',
          'a rule, such as JUR-01, or a finding, such as component:default/open-zaak#JUR-01',
        )
        .description(
          'Tells what a rule asks, why, by which source and how to mend; of a finding also its verdict and evidence',
        ),
    ),
  )
    .addOption(
      new Option('--output <format>').choices(['text', 'json']).default('text'),
    )
    .action(async (what: string, options: ExplainOptions) =>
      finish(await explain(what, options)),
    );
}

async function explain(
  what: string,
  options: ExplainOptions,
): Promise<ExitCode> {
  const separator = what.lastIndexOf('#');
  const text =
    separator < 0
      ? await aboutRule(what, options)
      : await aboutFinding(
          what.slice(0, separator),
          what.slice(separator + 1),
          options,
        );
  process.stdout.write(text);
  return 0;
}

async function aboutRule(
  id: string,
  { pack: locations, lang, output }: ExplainOptions,
): Promise<string> {
  const packs = await loadPackFiles(locations);
  const found = packs.flatMap(pack =>
    pack.rules.filter(rule => rule.id === id).map(rule => ({ pack, rule })),
  );
  if (found.length === 0) throw new CannotRun(noSuchRule(id, packs));
  return output === 'json'
    ? ruleJson(found)
    : found.map(({ pack, rule }) => ruleText(pack, rule, lang)).join('\n');
}

async function aboutFinding(
  entityRef: string,
  id: string,
  options: ExplainOptions,
): Promise<string> {
  const packs = await loadPackFiles(options.pack);
  const ref = fullRef(entityRef);
  const assessments = await assess(options);
  const findings = assessments
    .flatMap(assessment => assessment.findings)
    .filter(finding => finding.entityRef === ref);
  if (findings.length === 0) {
    const known = assessments.map(({ summary }) => summary.entityRef);
    throw new CannotRun(`no ${ref} is judged here${suggestion(ref, known)}.`);
  }
  const asked = findings.filter(({ rule }) => rule === id);
  if (asked.length === 0) throw new CannotRun(noSuchRule(id, packs));
  return options.output === 'json'
    ? findingsJson(asked)
    : asked.map(finding => explained(finding, packs, options.lang)).join('\n');
}

/** A name alone is that of a component. */
function fullRef(text: string): string {
  try {
    return stringifyEntityRef(
      parseEntityRef(text, { defaultKind: 'component' }),
    );
  } catch {
    throw new CannotRun(
      `${text} is no entity; write it as component:default/open-zaak.`,
    );
  }
}

/** The one that was likely meant, or the first few that there are. */
function suggestion(ref: string, known: readonly string[]): string {
  const nearest = nearestOf(ref, known, MISTYPED);
  if (nearest) return `; perhaps ${nearest} is meant`;
  const some = known.slice(0, SHOWN).join(', ');
  const more = known.length - SHOWN;
  return `; there is ${some}${more > 0 ? ` and ${more} more` : ''}`;
}

function explained(
  finding: Finding,
  packs: readonly PolicyPack[],
  lang: Language,
): string {
  const pack = packs.find(({ id }) => id === finding.pack.id);
  const rule = pack?.rules.find(({ id }: PolicyRule) => id === finding.rule);
  const about = pack && rule ? ruleText(pack, rule, lang) : '';
  return `${findingText(finding, lang)}\n${about}`;
}

function noSuchRule(id: string, packs: readonly PolicyPack[]): string {
  const known = [
    ...new Set(packs.flatMap(({ rules }) => rules.map(rule => rule.id))),
  ];
  return `no pack has a rule ${id}; there is ${known.join(', ')}.`;
}
