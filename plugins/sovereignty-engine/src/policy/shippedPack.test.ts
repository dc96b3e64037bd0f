// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { loadShippedPack } from '../testing/shippedPack';

describe('the shipped pack', () => {
  const pack = loadShippedPack();

  it('has the rules of the baseline', () => {
    expect(pack.rules.map(({ id }) => id)).toEqual([
      'HOST-01',
      'HOST-02',
      'JUR-01',
      'JUR-03',
      'LOC-01',
      'PORT-01',
      'MC-01',
      'REF-01',
      'SRC-01',
      'CLASS-01',
      'CLASS-02',
      'JUR-02',
      'KEY-01',
      'IAM-01',
      'BAK-01',
      'EXIT-01',
      'EXIT-02',
      'CHAIN-01',
      'OPEN-01',
      'OPEN-02',
      'KNOW-01',
      'AI-01',
      'DEP-01',
      'SEAL-01',
      'HAV-01',
      'HAV-02',
      'HAV-03',
      'CONC-01',
      'CONC-02',
      'CONC-03',
      'REG-01',
      'RISK-01',
      'LIFE-01',
      'COMMONS-01',
      'PROC-01',
      'DATA-01',
      'DATA-02',
      'DATA-03',
    ]);
  });

  it('weighs every rule heavier as more depends on it', () => {
    const weights = ['info', 'low', 'medium', 'high', 'critical'];
    for (const { severity } of pack.rules) {
      const steps = [
        severity.supporting,
        severity.important,
        severity.critical,
      ];
      const order = steps.map(step => weights.indexOf(step));
      expect(order).toEqual([...order].sort());
      expect(order[0]).toBeLessThan(order[2]);
    }
  });
});
