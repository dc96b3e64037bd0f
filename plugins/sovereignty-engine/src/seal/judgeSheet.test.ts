// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { SealAnswer } from '@regie/plugin-sovereignty-common';
import fc from 'fast-check';
import { shippedFrameworks } from '../testing/shippedFrameworks';
import { judgeSheet } from './judgeSheet';

const [october, june] = shippedFrameworks();
const criteria = june.objectives.flatMap(objective => objective.criteria);

const answer = (criterion: string, rung: number): SealAnswer => ({
  criterion,
  answer: rung,
  claims: [],
});

const perfect = criteria.map(({ id, answers }) =>
  answer(id, answers.length - 1),
);

/** Any sheet: some criteria answered, at random. */
const sheets = fc
  .tuple(
    ...criteria.map(({ answers }) => fc.option(fc.nat(answers.length - 1))),
  )
  .map(rungs =>
    criteria.flatMap(({ id }, index) => {
      const rung = rungs[index];
      return rung === null ? [] : [answer(id, rung)];
    }),
  );

describe('judgeSheet', () => {
  it('gives a perfect sheet the highest level and a little over 100 per cent', () => {
    const { seal, range, score, completeness } = judgeSheet(june, perfect);
    expect(seal).toBe(4);
    expect(range).toEqual({ atLeast: 4, atMost: 4 });
    expect(score.low).toBe(score.high);
    expect(score.high).toBeCloseTo(100.0756, 4);
    expect(completeness).toBe(1);
  });

  it('gives an empty sheet no level, and leaves everything possible', () => {
    const { seal, range, score, completeness } = judgeSheet(june, []);
    expect(seal).toBeNull();
    expect(range).toEqual({ atLeast: 0, atMost: 4 });
    expect(score.low).toBe(0);
    expect(completeness).toBe(0);
  });

  it('lets one bad answer decide the whole, however good the rest', () => {
    const sheet = [...perfect, answer('sov-1-q8', 0)];
    const { seal, objectives, score } = judgeSheet(june, sheet);
    expect(seal).toBe(0);
    expect(objectives[0].deciding).toEqual(['sov-1-q8']);
    expect(score.low).toBeGreaterThan(95);
  });

  it('counts the same sheet differently by the weights of each version', () => {
    const sheet = perfect.filter(({ criterion }) =>
      criterion.startsWith('sov-5'),
    );
    expect(judgeSheet(october, sheet).score.low).toBeCloseTo(20.02, 6);
    expect(judgeSheet(june, sheet).score.low).toBeCloseTo(10.01, 6);
  });

  it('does not take an answer that the framework does not have', () => {
    const sheet = [answer('sov-9-q1', 0), answer('sov-1-q1', 99)];
    expect(judgeSheet(june, sheet).completeness).toBe(0);
  });

  it('never becomes better, in level or score, by answering less', () => {
    fc.assert(
      fc.property(sheets, fc.nat(47), (sheet, drop) => {
        const more = judgeSheet(june, sheet);
        const less = judgeSheet(
          june,
          sheet.filter(({ criterion }) => criterion !== criteria[drop].id),
        );
        expect(less.range.atLeast).toBeLessThanOrEqual(more.range.atLeast);
        expect(less.score.low).toBeLessThanOrEqual(more.score.low + 1e-9);
        expect(less.range.atMost).toBeGreaterThanOrEqual(more.range.atMost);
      }),
    );
  });

  it('has in its range what the sheet comes to once all is answered', () => {
    fc.assert(
      fc.property(sheets, sheets, (sheet, rest) => {
        const open = judgeSheet(june, sheet);
        const given = new Set(sheet.map(({ criterion }) => criterion));
        const filled = [
          ...perfect.filter(({ criterion }) => !given.has(criterion)),
          ...rest.filter(({ criterion }) => !given.has(criterion)),
          ...sheet,
        ];
        const closed = judgeSheet(june, filled);
        expect(closed.completeness).toBe(1);
        expect(closed.seal).toBeGreaterThanOrEqual(open.range.atLeast);
        expect(closed.seal).toBeLessThanOrEqual(open.range.atMost);
        expect(closed.score.low).toBeGreaterThanOrEqual(open.score.low - 1e-9);
        expect(closed.score.high).toBeLessThanOrEqual(open.score.high + 1e-9);
      }),
    );
  });

  it('is the minimum of its objectives and never a mean', () => {
    fc.assert(
      fc.property(sheets, sheet => {
        const { range, objectives } = judgeSheet(june, sheet);
        const ranges = objectives.map(objective => objective.range);
        expect(range.atMost).toBe(Math.min(...ranges.map(r => r.atMost)));
        expect(range.atLeast).toBe(Math.min(...ranges.map(r => r.atLeast)));
      }),
    );
  });
});
