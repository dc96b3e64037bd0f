// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { CALCULATOR } from '../testing/sealCalculator';
import {
  shippedFrameworkFiles,
  shippedFrameworks,
} from '../testing/shippedFrameworks';
import { loadFrameworks } from './loadFrameworks';

/** The problems after one change in one of the shipped files. */
function problemsAfter(name: string, from: string | RegExp, to: string) {
  const files = shippedFrameworkFiles().map(file =>
    file.path === name ? { ...file, text: file.text.replace(from, to) } : file,
  );
  const { frameworks, problems } = loadFrameworks(files);
  return { versions: frameworks.map(({ id }) => id), problems };
}

describe('loadFrameworks', () => {
  const [october, june] = shippedFrameworks();

  it('gives both versions, with their own weights and the same 48 criteria', () => {
    const weights = [october, june].map(({ objectives }) =>
      objectives.map(({ weight }) => weight),
    );
    expect(weights).toEqual([
      [15, 10, 10, 15, 20, 15, 10, 5],
      [20, 10, 10, 15, 10, 15, 15, 5],
    ]);
    const counts = june.objectives.map(({ criteria }) => criteria.length);
    expect(counts).toEqual([8, 6, 5, 6, 7, 5, 7, 4]);
  });

  it.each(CALCULATOR)(
    'has %s as the calculator has it',
    (id, title, expected) => {
      for (const { objectives } of [october, june]) {
        const criterion = objectives
          .flatMap(({ criteria }) => criteria)
          .find(one => one.id === id);
        expect(criterion?.title.en).toBe(title);
        expect(
          criterion?.answers
            .map(({ points, seal }) => `${points}:${seal}`)
            .join(' '),
        ).toBe(expected);
      }
    },
  );

  it('has no criterion beside those of the calculator', () => {
    const ids = june.objectives.flatMap(({ criteria }) =>
      criteria.map(({ id }) => id),
    );
    expect(ids).toEqual(CALCULATOR.map(([id]) => id));
  });

  it('keeps the points of the calculator, which add up to a little over 1,000', () => {
    const maxima = june.objectives.map(({ criteria }) =>
      criteria.reduce(
        (sum, { answers }) => sum + Math.max(...answers.map(a => a.points)),
        0,
      ),
    );
    const expected = [1000.03, 1002, 1000, 1002, 1001, 1000, 1001, 1000];
    maxima.forEach((maximum, index) =>
      expect(maximum).toBeCloseTo(expected[index], 6),
    );
  });

  it('knows the nine criteria that move the score and never the level', () => {
    const inert = june.objectives
      .flatMap(({ criteria }) => criteria)
      .filter(({ answers }) => answers.every(({ seal }) => seal === 4))
      .map(({ id }) => id);
    expect(inert).toEqual([
      'sov-1-q2',
      'sov-1-q4',
      'sov-1-q5',
      'sov-1-q6',
      'sov-1-q7',
      'sov-2-q5',
      'sov-5-q3',
      'sov-7-q2',
      'sov-8-q4',
    ]);
  });

  it('names the third level as each version does', () => {
    expect(october.levels[3].en).toBe('Digital Resilience');
    expect(june.levels[3].en).toBe('Technological Sovereignty');
  });

  it.each([
    [
      'weights that do not add up',
      'weight: 20',
      'weight: 21',
      /^eu-csf-2026-06.yaml:\d+:\d+ the weights add up to 101/,
    ],
    [
      'criteria that no file holds',
      'criteria: eu-csf-criteria',
      'criteria: others',
      /^eu-csf-2026-06.yaml:\d+:\d+ no file holds the criteria others/,
    ],
    [
      'an objective without criteria',
      'id: SOV-8',
      'id: SOV-9',
      /there is no criterion for SOV-9/,
    ],
    ['a level twice', 'seal: 4', 'seal: 3', /a level is there twice/],
    ['a key that nobody knows', 'asOf:', 'asof:', /the key "asof"/],
  ])('leaves out a version with %s, and only that', (_what, from, to, says) => {
    const { versions, problems } = problemsAfter(
      'eu-csf-2026-06.yaml',
      from,
      to,
    );
    expect(problems.join('\n')).toMatch(says);
    expect(versions).toEqual(['eu-csf-2025-10']);
  });

  it('leaves out every version whose criteria have a mistake', () => {
    const { versions, problems } = problemsAfter(
      'eu-csf-criteria.yaml',
      'seal: 1',
      'seal: 7',
    );
    expect(versions).toEqual([]);
    expect(problems[0]).toMatch(/^eu-csf-criteria.yaml:\d+:\d+ criteria.0/);
  });
});
