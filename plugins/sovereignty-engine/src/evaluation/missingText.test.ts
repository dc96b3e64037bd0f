// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { assess, component } from '../testing/landscape';

const OPEN = { criticality: 'important' };

describe('a missing fact', () => {
  it.each([
    [
      'OPEN-01',
      /: "Licentie" is niet opgegeven\. Laat de eigenaar spec\.sovereignty\.licence invullen/,
      /: "Licence" is not stated\. Have the owner fill in spec\.sovereignty\.licence/,
    ],
    [
      'EXIT-02',
      /: "Contract" is niet opgegeven\. Laat de eigenaar spec\.sovereignty\.contract invullen/,
      /: "Contract" is not stated\. Have the owner fill in spec\.sovereignty\.contract/,
    ],
  ])('of %s is named as people do, with who supplies it', (rule, nl, en) => {
    const { findings } = assess({ entity: component({ sovereignty: OPEN }) });
    const found = findings.find(finding => finding.rule === rule);
    expect(found?.verdict).toBe('unknown');
    expect(found?.explanation.nl).toMatch(nl);
    expect(found?.explanation.en).toMatch(en);
  });
});
