// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Finding } from '@regie/plugin-sovereignty-common';
import { Language } from './language';

/** Findings as JUnit XML: an entity is a suite, a rule a test. */
export function findingsJunit(
  findings: readonly Finding[],
  lang: Language,
): string {
  const suites = new Map<string, Finding[]>();
  for (const finding of findings) {
    const suite = suites.get(finding.entityRef);
    if (suite) suite.push(finding);
    else suites.set(finding.entityRef, [finding]);
  }
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<testsuites name="regie">',
    ...[...suites].flatMap(([entityRef, cases]) =>
      suiteXml(entityRef, cases, lang),
    ),
    '</testsuites>',
    '',
  ].join('\n');
}

function suiteXml(
  entityRef: string,
  cases: readonly Finding[],
  lang: Language,
): string[] {
  const failures = cases.filter(
    ({ verdict }) => verdict === 'violation',
  ).length;
  const skipped = cases.filter(isSkipped).length;
  return [
    `  <testsuite name="${escape(entityRef)}" tests="${
      cases.length
    }" failures="${failures}" skipped="${skipped}">`,
    ...cases.flatMap(finding => caseXml(finding, lang)),
    '  </testsuite>',
  ];
}

/** JUnit has no third answer: what is unknown was not passed, so it is skipped. */
function isSkipped({ verdict }: Finding): boolean {
  return verdict !== 'compliant' && verdict !== 'violation';
}

function caseXml(finding: Finding, lang: Language): string[] {
  const { entityRef, rule, title, explanation, mend, verdict } = finding;
  const open = `    <testcase classname="${escape(entityRef)}" name="${escape(
    `${rule} ${title[lang]}`,
  )}"`;
  if (verdict === 'compliant') return [`${open}/>`];
  const message = escape(explanation[lang]);
  return [
    `${open}>`,
    verdict === 'violation'
      ? `      <failure message="${message}">${escape(mend[lang])}</failure>`
      : `      <skipped message="${escape(verdict)}: ${message}"/>`,
    '    </testcase>',
  ];
}

function escape(text: string): string {
  return (
    text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      // XML 1.0 has no way to write most control characters.
      // eslint-disable-next-line no-control-regex -- exactly those are taken out
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '')
  );
}
