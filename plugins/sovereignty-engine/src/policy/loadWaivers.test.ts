// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { loadWaivers } from './loadWaivers';

const good = {
  id: 'W-1',
  rule: 'JUR-01',
  entityRef: 'Component:default/Zaak',
  reason: 'geen alternatief',
  alternativesConsidered: 'Scaleway',
  accountable: 'CIO',
  decision: 'B&W 12',
  from: '2026-01-01',
  expires: '2026-12-31',
};

const file = (...waivers: object[]) => ({
  path: 'waivers.yaml',
  text: `# waivers\nwaivers:\n${waivers
    .map(waiver => `  - ${JSON.stringify(waiver)}\n`)
    .join('')}`,
});

describe('loadWaivers', () => {
  it('reads a waiver and writes its entity as the catalog does', () => {
    expect(loadWaivers(file(good))).toEqual({
      waivers: [{ ...good, entityRef: 'component:default/zaak' }],
      problems: [],
      read: true,
    });
  });

  it('refuses one that holds longer than the packs allow, unless it is over', () => {
    const limits = { maximumDays: 364, on: '2026-11-24' };
    const { waivers, problems } = loadWaivers(file(good), limits);
    expect(waivers).toEqual([]);
    expect(problems).toEqual([
      expect.stringMatching(
        /^waivers\.yaml:3:\d+ W-1: from 2026-01-01 up to 2026-12-31 is 365 days; a waiver holds for at most 364\. /,
      ),
    ]);
    for (const other of [{ maximumDays: 365 }, { on: '2027-01-01' }]) {
      const loaded = loadWaivers(file(good), { ...limits, ...other });
      expect(loaded.problems).toEqual([]);
    }
  });

  it('refuses one for a rule that no pack has', () => {
    const { waivers, problems } = loadWaivers(file(good), {
      rules: new Set(['JUR-02']),
      on: '2026-11-24',
    });
    expect(waivers).toEqual([]);
    expect(problems).toEqual([
      expect.stringMatching(
        /^waivers\.yaml:3:\d+ W-1: no policy pack has a rule JUR-01; /,
      ),
    ]);
  });

  it('refuses one with the id of a waiver in another file', () => {
    const { waivers, problems } = loadWaivers(file(good), {
      others: new Map([['W-1', 'andere.yaml']]),
    });
    expect(waivers).toEqual([]);
    expect(problems[0]).toContain(
      'there is another waiver with this id, in andere.yaml',
    );
  });

  it.each(
    (
      [
        'reason',
        'alternativesConsidered',
        'accountable',
        'decision',
        'from',
        'expires',
      ] as const
    ).map(key => [key]),
  )('refuses one without %s, and keeps the others', key => {
    const { [key]: _left, ...rest } = { ...good, id: 'W-2' };
    const { waivers, problems } = loadWaivers(file(rest, good));
    expect(waivers.map(({ id }) => id)).toEqual(['W-1']);
    expect(problems).toEqual([
      `waivers.yaml:3:5 waivers.0.${key} is missing; add it`,
    ]);
  });

  it.each([
    ['an end before its start', { expires: '2025-12-31' }, 'before from'],
    [
      'a day that does not exist',
      { expires: '2026-02-30' },
      'not a day of the calendar',
    ],
    ['another date format', { expires: '31-12-2026' }, 'YYYY-MM-DD'],
    ['an entity without kind', { entityRef: 'zaak' }, 'no entity reference'],
    ['an unknown key', { until: 'x' }, 'the key "until"'],
  ])('refuses %s', (_what, change, text) => {
    const { waivers, problems } = loadWaivers(file({ ...good, ...change }));
    expect(waivers).toEqual([]);
    expect(problems[0]).toContain(text);
    expect(problems[0]).toMatch(/^waivers\.yaml:3:\d+ /);
  });

  it('refuses the second of one id', () => {
    const { waivers, problems } = loadWaivers(file(good, good));
    expect(waivers).toHaveLength(1);
    expect(problems[0]).toContain('another waiver with this id');
  });

  it.each(['', '42', 'waivers: 3', '[[[', '- a'])('survives %j', text => {
    const result = loadWaivers({ path: 'w.yaml', text });
    expect(result.waivers).toEqual([]);
    expect(result.problems).not.toEqual([]);
    expect(result.read).toBe(false);
  });
});
