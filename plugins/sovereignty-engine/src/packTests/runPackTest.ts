// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Entity } from '@backstage/catalog-model';
import { Finding } from '@regie/plugin-sovereignty-common';
import { assessLandscape } from '../evaluation';
import { PolicyPack } from '../policy';
import { Register } from '../register';
import { observedClusters } from './observedClusters';
import { PackExpectation, PackTest } from './packTestSchema';

/** What became of one thing that a test expects. @public */
export interface PackTestResult {
  readonly test: string;
  readonly entity: string;
  readonly rule: string;
  /** What is not as expected; `null` when all is. */
  readonly failure: string | null;
}

/**
 * Judges the landscape of a test and holds the verdicts against what it
 * expects. The landscape is all there is: what it does not have is not there.
 *
 * @public
 */
export function runPackTest(
  test: PackTest,
  given: {
    readonly pack: PolicyPack;
    readonly register: Register;
    /** The date of the verdicts, unless the test has one of its own. */
    readonly on: string;
  },
): PackTestResult[] {
  const on = test.on ?? given.on;
  const findings = assessLandscape({
    entities: test.entities as Entity[],
    completeKinds: ['Component', 'API', 'Resource', 'System', 'Group', 'User'],
    clusters: observedClusters(test, given.register, on),
    register: given.register,
    packs: [given.pack],
    waivers: [],
    on,
  }).flatMap(assessment => assessment.findings);
  return test.expect.map(expected => ({
    test: test.name,
    entity: expected.entity,
    rule: expected.rule,
    failure: failureOf(
      expected,
      findings.find(
        ({ entityRef, rule }) =>
          entityRef === expected.entity && rule === expected.rule,
      ),
    ),
  }));
}

function failureOf(
  { verdict, severity, says }: PackExpectation,
  finding: Finding | undefined,
): string | null {
  if (!finding) return 'there is no such rule, or no such entity is judged';
  const { nl, en } = finding.explanation;
  if (finding.verdict !== verdict) {
    return `expected ${verdict}, got ${finding.verdict}: ${en}`;
  }
  if (severity !== undefined && finding.severity !== severity) {
    return `expected severity ${severity}, got ${finding.severity}`;
  }
  const unsaid = says.find(part => !nl.includes(part) && !en.includes(part));
  return unsaid === undefined
    ? null
    : `the explanation does not say "${unsaid}": ${en}`;
}
