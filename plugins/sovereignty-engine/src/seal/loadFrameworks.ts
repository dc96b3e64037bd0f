// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { z } from 'zod';
import { Path, SourceFile, TextFile } from '../policy/SourceFile';
import {
  criteriaFileSchema,
  FrameworkFile,
  frameworkFileSchema,
  SealCriterion,
} from './frameworkSchema';
import { EvidenceFile, evidenceFileSchema } from './evidenceSchema';
import { compileEvidence, SealEvidence } from './SealEvidence';
import { frameworkOf, SealFramework } from './SealFramework';

const kindSchema = z.looseObject({
  kind: z.enum(['SealCriteria', 'SealFramework', 'SealEvidence']),
});

interface Read {
  readonly criteria: Map<string, readonly SealCriterion[]>;
  readonly frameworks: { file: SourceFile; value: FrameworkFile }[];
  readonly evidence: { file: SourceFile; value: EvidenceFile }[];
  readonly problems: string[];
}

/**
 * Reads the files of the framework: criteria, versions that refer to them, and
 * what facts answer by themselves.
 * A version with a mistake is left out and named in `problems`, as
 * `path:line:column what`. Never throws.
 *
 * @public
 */
export function loadFrameworks(texts: readonly TextFile[]): {
  frameworks: SealFramework[];
  evidence: SealEvidence[];
  problems: string[];
} {
  const read: Read = {
    criteria: new Map(),
    frameworks: [],
    evidence: [],
    problems: [],
  };
  for (const text of texts) add(text, read);
  const frameworks = read.frameworks.flatMap(({ file, value }) => {
    const criteria = read.criteria.get(value.criteria);
    const mistakes = criteria
      ? mistakesIn(value, criteria)
      : [
          {
            path: ['criteria'],
            message: `no file holds the criteria ${value.criteria}`,
          },
        ];
    read.problems.push(
      ...mistakes.map(({ path, message }) => `${file.at(path)} ${message}`),
    );
    return criteria && mistakes.length === 0
      ? [frameworkOf(value, criteria)]
      : [];
  });
  const evidence = read.evidence.flatMap(({ file, value }) => {
    const criteria = read.criteria.get(value.criteria);
    if (!criteria) {
      const what = `no file holds the criteria ${value.criteria}`;
      read.problems.push(`${file.at(['criteria'])} ${what}`);
      return [];
    }
    const compiled = compileEvidence(file, value, criteria);
    read.problems.push(...compiled.problems);
    return compiled.evidence ?? [];
  });
  return { frameworks, evidence, problems: read.problems };
}

function add(text: TextFile, into: Read): void {
  const { criteria, frameworks, evidence, problems } = into;
  const read = SourceFile.read(text);
  if ('problems' in read) {
    problems.push(...read.problems);
    return;
  }
  const { file, value } = read;
  const kind = kindSchema.safeParse(value);
  if (!kind.success) {
    problems.push(...file.describe(kind.error));
    return;
  }
  if (kind.data.kind === 'SealCriteria') {
    const parsed = criteriaFileSchema.safeParse(value);
    if (parsed.success) criteria.set(parsed.data.id, parsed.data.criteria);
    else problems.push(...file.describe(parsed.error));
  } else if (kind.data.kind === 'SealEvidence') {
    const parsed = evidenceFileSchema.safeParse(value);
    if (parsed.success) evidence.push({ file, value: parsed.data });
    else problems.push(...file.describe(parsed.error));
  } else {
    const parsed = frameworkFileSchema.safeParse(value);
    if (parsed.success) frameworks.push({ file, value: parsed.data });
    else problems.push(...file.describe(parsed.error));
  }
}

/** What a schema cannot see: sums and references. */
function mistakesIn(
  { objectives, levels }: FrameworkFile,
  criteria: readonly SealCriterion[],
): { path: Path; message: string }[] {
  const mistakes: { path: Path; message: string }[] = [];
  const weights = objectives.reduce((sum, { weight }) => sum + weight, 0);
  if (Math.abs(weights - 100) > 1e-9) {
    mistakes.push({
      path: ['objectives'],
      message: `the weights add up to ${weights}; they must add up to 100`,
    });
  }
  if (new Set(levels.map(({ seal }) => seal)).size !== levels.length) {
    mistakes.push({ path: ['levels'], message: 'a level is there twice' });
  }
  objectives.forEach(({ id }, index) => {
    if (criteria.some(({ objective }) => objective === id)) return;
    mistakes.push({
      path: ['objectives', index, 'id'],
      message: `there is no criterion for ${id}`,
    });
  });
  return mistakes;
}
