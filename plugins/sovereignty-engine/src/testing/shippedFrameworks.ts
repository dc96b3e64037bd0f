// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadFrameworks, SealFramework, SealKnowledge } from '../seal';

const FOLDER = join(
  dirname(require.resolve('@regie/policies/package.json')),
  'frameworks',
);

export function shippedFrameworkFiles(): { path: string; text: string }[] {
  return readdirSync(FOLDER).map(name => ({
    path: name,
    text: readFileSync(join(FOLDER, name), 'utf8'),
  }));
}

/** The framework as it ships, with what facts answer of it. */
export function shippedSeal(): SealKnowledge {
  const { frameworks, evidence, problems } = loadFrameworks(
    shippedFrameworkFiles(),
  );
  if (problems.length) throw new Error(problems.join('\n'));
  return { frameworks, evidence };
}

export function shippedFrameworks(): SealFramework[] {
  return [...shippedSeal().frameworks];
}
