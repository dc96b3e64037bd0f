// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { compileCompleteness } from './compileCompleteness';
import { compileDefinitions, unusedDefinitions } from './compileDefinitions';
import { compileRisk } from './compileRisk';
import { PackSource, Parameters, RulesFileSource } from './packSchema';
import { PolicyPack, PolicyRule } from './PolicyPack';
import { ruleChecker } from './ruleChecker';
import { RuleCompiler, RulePlace } from './RuleCompiler';
import { SourceFile } from './SourceFile';
import { wrongDirections } from './tightening';

/** A pack with the files that hold the rest of its rules. */
export interface PackParts {
  readonly file: SourceFile;
  readonly source: PackSource;
  readonly parts: readonly {
    readonly file: SourceFile;
    readonly source: RulesFileSource;
  }[];
}

export interface Compiled {
  readonly pack?: PolicyPack;
  readonly problems: string[];
}

/** Checks everything that the shape of the files does not tell. */
export function compilePack(pack: PackParts): Compiled {
  const { file, source, parts } = pack;
  const files = [{ file, source }, ...parts];
  const places = files.flatMap(rulePlaces);
  const twice = [...duplicateRules(places), ...duplicateParameters(files)];
  if (twice.length) return { problems: twice };

  const parameters: Parameters = Object.assign(
    {},
    ...files.map(part => part.source.parameters),
  );
  const defined = compileDefinitions(files, ruleChecker(parameters));
  if (defined.problems.length) return { problems: defined.problems };
  const { checker } = defined;
  const { rules, problems } = compileRules(places, source.severity, checker);
  const completeness = compileCompleteness(file, source, checker);
  const risk = compileRisk(file, source, checker);
  const all = [
    ...files.flatMap(part =>
      wrongDirections(part.file, part.source.tightening, parameters),
    ),
    ...unknownLoweringRule(source, places, file),
    ...completeness.problems,
    ...risk.problems,
    ...problems,
  ];
  if (all.length) return { problems: all };
  const unused = unusedDefinitions(files, checker);
  if (unused.length) return { problems: unused };
  const tightening = Object.assign(
    {},
    ...files.map(part => part.source.tightening),
  );
  const definitions = Object.assign(
    {},
    ...files.map(part => part.source.definitions),
  );
  const { id, version, title, asOf, sources, severity } = source;
  const { unknown, defaultCriticality, waivers, classification } = source;
  const { experiments } = source;
  return {
    pack: {
      ...{ location: file.path, id, version, title, asOf, sources },
      ...{ parameters, tightening, definitions },
      ...{ severity, unknown, defaultCriticality },
      ...{ waivers, classification, experiments, risk: risk.risk, rules },
      completeness: completeness.groups,
    },
    problems: [],
  };
}

export function compileRules(
  places: readonly RulePlace[],
  severity: PolicyPack['severity'],
  checker: ReturnType<typeof ruleChecker>,
): { rules: PolicyRule[]; problems: string[] } {
  const compiled = places.map(place =>
    RuleCompiler.compile(place, severity, checker),
  );
  return {
    rules: compiled.flatMap(({ rule }) => rule ?? []),
    problems: compiled.flatMap(({ problems }) => problems),
  };
}

export function rulePlaces({
  file,
  source,
}: {
  readonly file: SourceFile;
  readonly source: Pick<PackSource, 'rules'>;
}): RulePlace[] {
  return source.rules.map((rule, index) => ({ file, rule, index }));
}

/** `taken` are ids of rules elsewhere. */
export function duplicateRules(
  places: readonly RulePlace[],
  taken: readonly string[] = [],
): string[] {
  const seen = new Set(taken);
  return places.flatMap(({ file, rule: { id }, index }) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    const place = file.at(['rules', index, 'id']);
    return [`${place} ${id}: there is another rule with this id; rename one`];
  });
}

function duplicateParameters(
  files: readonly {
    readonly file: SourceFile;
    readonly source: { readonly parameters: Parameters };
  }[],
): string[] {
  const seen = new Set<string>();
  return files.flatMap(({ file, source }) =>
    Object.keys(source.parameters).flatMap(name => {
      if (!seen.has(name)) {
        seen.add(name);
        return [];
      }
      const place = file.at(['parameters', name]);
      return [
        `${place} parameters: another file of this pack has ${name} too; keep one`,
      ];
    }),
  );
}

/** A waiver of a rule that is not there could never be given. */
function unknownLoweringRule(
  { classification }: PackSource,
  places: readonly RulePlace[],
  file: SourceFile,
): string[] {
  if (!classification) return [];
  const { loweringRule } = classification;
  if (places.some(({ rule }) => rule.id === loweringRule)) return [];
  const place = file.at(['classification', 'loweringRule']);
  return [
    `${place} classification: there is no rule ${loweringRule}; add it, or name another one`,
  ];
}
