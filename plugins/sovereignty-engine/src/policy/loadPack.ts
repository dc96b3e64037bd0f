// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { compileCompleteness } from './compileCompleteness';
import { PackSource, packSchema } from './packSchema';
import { PolicyPack } from './PolicyPack';
import { ruleChecker } from './ruleChecker';
import { RuleCompiler } from './RuleCompiler';
import { Path, SourceFile, TextFile } from './SourceFile';

/**
 * Reads a policy pack and checks all of it: shape, texts, the type of every
 * expression. Each problem reads `path:line:column RULE: what`. There is a pack
 * exactly when there is no problem. Never throws.
 *
 * @public
 */
export function loadPack(text: TextFile): {
  pack?: PolicyPack;
  problems: string[];
} {
  const read = SourceFile.read(text);
  if ('problems' in read) return { problems: read.problems };
  const { file, value } = read;

  const parsed = packSchema.safeParse(value);
  if (!parsed.success) {
    return { problems: file.describe(parsed.error, ruleNames(value)) };
  }
  const twice = duplicateRules(parsed.data, file);
  if (twice.length) return { problems: twice };

  const checker = ruleChecker(parsed.data.parameters);
  const compiled = parsed.data.rules.map((_rule, index) =>
    RuleCompiler.compile(file, parsed.data, checker, index),
  );
  const completeness = compileCompleteness(file, parsed.data, checker);
  const problems = [
    ...unknownLoweringRule(parsed.data, file),
    ...completeness.problems,
    ...compiled.flatMap(result => result.problems),
  ];
  if (problems.length) return { problems };
  const rules = compiled.flatMap(({ rule }) => rule ?? []);
  const pack = packOf(text.path, parsed.data, {
    rules,
    completeness: completeness.groups,
  });
  return { pack, problems: [] };
}

function packOf(
  location: string,
  source: PackSource,
  compiled: Pick<PolicyPack, 'rules' | 'completeness'>,
): PolicyPack {
  const { id, version, title, asOf, sources, parameters } = source;
  const { unknown, defaultCriticality, waivers, classification } = source;
  return {
    ...{ location, id, version, title, asOf, sources, parameters },
    ...{ unknown, defaultCriticality, waivers, classification, ...compiled },
  };
}

/** Names the rule that a path leads into, also in a pack that does not parse. */
function ruleNames(value: unknown): (path: Path) => string {
  return path => {
    const [list, index] = path;
    if (list !== 'rules' || typeof index !== 'number') return '';
    const rules = (value as { rules?: { id?: unknown }[] }).rules;
    const id = rules?.[index]?.id;
    return `${typeof id === 'string' ? id : `rule ${index + 1}`}: `;
  };
}

/** A waiver of a rule that is not there could never be given. */
function unknownLoweringRule(
  { classification, rules }: PackSource,
  file: SourceFile,
): string[] {
  if (!classification) return [];
  const { loweringRule } = classification;
  if (rules.some(({ id }) => id === loweringRule)) return [];
  const place = file.at(['classification', 'loweringRule']);
  return [
    `${place} classification: there is no rule ${loweringRule}; add it, or name another one`,
  ];
}

function duplicateRules(pack: PackSource, file: SourceFile): string[] {
  const seen = new Set<string>();
  return pack.rules.flatMap(({ id }, index) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    const place = file.at(['rules', index, 'id']);
    return [`${place} ${id}: there is another rule with this id; rename one`];
  });
}
