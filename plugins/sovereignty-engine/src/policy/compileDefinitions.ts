// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { ExpressionChecker } from '../cel';
import { DefinitionsSource } from './packSchema';
import { SourceFile } from './SourceFile';

/** Definitions as a file of a pack has them. */
export interface DefinitionPlaces {
  readonly file: SourceFile;
  readonly source: { readonly definitions: DefinitionsSource };
}

export interface CompiledDefinitions {
  /** Knows the definitions that check. */
  readonly checker: ExpressionChecker;
  readonly problems: string[];
}

/**
 * Type-checks definitions in the order they stand in, file by file. One may use
 * those above it, so that none can lead back to itself. `taken` are names that
 * the baseline has: its rules keep to its own definitions, and one word for two
 * conditions would mislead who reads both.
 */
export function compileDefinitions(
  files: readonly DefinitionPlaces[],
  checker: ExpressionChecker,
  taken: readonly string[] = [],
): CompiledDefinitions {
  const problems: string[] = [];
  const seen = new Set<string>();
  const refused = new Set<string>();
  let known = checker;
  const all = files.flatMap(({ file, source }) =>
    Object.entries(source.definitions).map(([name, text]) => ({
      ...{ file, name, text },
    })),
  );
  all.forEach(({ file, name, text }, index) => {
    const path = ['definitions', name];
    const twice = clash(name, seen, taken);
    seen.add(name);
    if (twice) {
      problems.push(`${file.at(path)} definitions.${name}: ${twice}`);
      return;
    }
    const defined = known.define(name, text);
    if ('checker' in defined) {
      known = defined.checker;
      return;
    }
    refused.add(name);
    const asked = namesIn(text);
    // What it asks for is mended first; that is told there.
    if (asked.some(one => one !== name && refused.has(one))) return;
    const below = all.slice(index).some(one => asked.includes(one.name));
    const { position, message } = defined.problem;
    problems.push(
      `${file.atCharacter(path, position)} definitions.${name}: ${message}${
        below ? '; a definition can use those above it' : ''
      }`,
    );
  });
  return { checker: known, problems };
}

/** A condition that no rule asks for would be read as if it were in force. */
export function unusedDefinitions(
  files: readonly DefinitionPlaces[],
  checker: ExpressionChecker,
): string[] {
  return files.flatMap(({ file, source }) =>
    Object.keys(source.definitions)
      .filter(name => !checker.isAsked(name))
      .map(
        name =>
          `${file.at([
            'definitions',
            name,
          ])} definitions.${name}: nothing in the pack uses it; remove it, or use it`,
      ),
  );
}

function clash(
  name: string,
  seen: ReadonlySet<string>,
  taken: readonly string[],
): string | undefined {
  if (seen.has(name)) return 'another file of this pack has it too; keep one';
  return taken.includes(name)
    ? 'the baseline has a definition of this name, and its rules keep to that one; give yours another name'
    : undefined;
}

/** Good enough to choose words by, also where it does not parse. */
function namesIn(text: string): string[] {
  const uses = text.matchAll(/\bdefinitions\s*\.\s*([a-zA-Z0-9]+)/g);
  return [...uses].map(([, name]) => name);
}
