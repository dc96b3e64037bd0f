// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { assess, component } from '../testing/landscape';
import { loadShippedPack } from '../testing/shippedPack';

const completenessOf = (sovereignty: unknown, more: object = {}) =>
  assess({ entity: component({ sovereignty, ...more }) });

describe('completeness', () => {
  it('names what is missing, and asks more of what is more critical', () => {
    const supporting = completenessOf({ criticality: 'supporting' });
    const critical = completenessOf({ criticality: 'critical' });
    const { completeness } = supporting.declared;
    expect(completeness.filled).toBe(1);
    expect(completeness.missing).toContain('hosting.provider');
    expect(completeness.missing).not.toContain('exit.plan');
    expect(critical.declared.completeness.missing).toContain('exit.plan');
    expect(critical.summary.completeness.required).toBeGreaterThan(
      supporting.summary.completeness.required,
    );
  });

  it('counts nothing of a declaration with a mistake, and says what it is', () => {
    const { declared } = completenessOf({
      criticality: 'critical',
      licence: 'EUPL-1.2',
      layer: 'sofware',
    });
    expect(declared.completeness.filled).toBe(0);
    expect(declared.completeness.missing).toContain('licence');
    expect(declared.problems).toEqual([
      {
        nl: expect.stringContaining('Is "software" bedoeld?'),
        en: expect.stringContaining('Did you mean "software"?'),
      },
    ]);
    expect(declared.claims).toEqual([]);
  });

  it('is 0 where nothing is declared', () => {
    expect(completenessOf(undefined).declared.completeness.filled).toBe(0);
  });

  it('takes a field of a list as filled when it is in every item', () => {
    const one = { provider: 'azure', serviceModel: 'iaas' };
    const other = { provider: 'scaleway' };
    const { missing } = completenessOf({ hosting: [one, other] }).declared
      .completeness;
    expect(missing).not.toContain('hosting.provider');
    expect(missing).toContain('hosting.serviceModel');
  });

  it('goes by kind and type', () => {
    const { missing } = completenessOf(
      { criticality: 'critical', process: { affectedResidents: 3000 } },
      { kind: 'Resource', type: 'business-process' },
    ).declared.completeness;
    expect(missing).toEqual([
      'process.maxTolerableOutageHours',
      'process.service',
    ]);
  });

  it('takes a list that is stated to be empty as filled, where there can be none', () => {
    const pack = loadShippedPack(text =>
      text.replace(
        'fields: [licence, openSource]',
        'fields: [processes, usedBy, subprocessors]',
      ),
    );
    const missing = (sovereignty: object) =>
      assess({ entity: component({ sovereignty }), pack }).declared.completeness
        .missing;
    expect(missing({})).toEqual(
      expect.arrayContaining(['processes', 'usedBy', 'subprocessors']),
    );
    const none = missing({ processes: [], usedBy: [], subprocessors: [] });
    expect(none).not.toContain('processes');
    expect(none).not.toContain('usedBy');
    expect(none).toContain('subprocessors');
  });

  it('follows the pack', () => {
    const pack = loadShippedPack(text =>
      text.replace('fields: [licence, openSource]', 'fields: [standards]'),
    );
    const entity = component({ sovereignty: { criticality: 'supporting' } });
    const { missing } = assess({ entity, pack }).declared.completeness;
    expect(missing).toContain('standards');
    expect(missing).not.toContain('licence');
  });
});
