// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check';
import { loadRegister } from './loadRegister';

const head = "apiVersion: regie.dev/v1\nkind: Register\nasOf: '2026-01-01'\n";

function load(...bodies: string[]) {
  return loadRegister(
    bodies.map((body, index) => ({
      path: `file${index}.yaml`,
      text: head + body,
    })),
  );
}

const chain = `
owners:
  - { id: old-owner, name: Old, country: NL }
  - { id: new-owner, name: New, country: US }
providers:
  - id: host
    name: Host
    seat: NL
    ownership:
      - { owner: old-owner, to: '2026-07-01' }
      - { owner: new-owner, from: '2026-07-01' }
`;

describe('loadRegister', () => {
  it('names file, line and what to do for a row that does not check', () => {
    const { register, problems } = load(
      `providers:\n  - { id: good, name: Good }\n  - { id: Bad Id, name: Bad }\n`,
    );
    expect(problems).toEqual([
      expect.stringMatching(
        /^file0\.yaml:6:\d+ row 2 of providers: .*lower case/,
      ),
    ]);
    // Half a file is worse than none.
    expect(register.providerIds()).toEqual([]);
  });

  it('names an unknown section', () => {
    expect(load('provders: []\n').problems).toEqual([
      expect.stringContaining('the section "provders" is not known'),
    ]);
  });

  it.each([
    ['(a+)+$', 'repeats a group'],
    ['(a|a)*$', 'repeats a choice'],
    ['(a|ab)+$', 'repeats a choice'],
    ['^.*a.*b.*c.*d$', 'endless parts'],
    ['(', 'nvalid regular expression'],
  ])('refuses the pattern %s', (pattern, says) => {
    const { problems } = load(
      `endpoints:\n  - { pattern: '${pattern}', service: x, category: y, layer: z, class: portable }\n`,
    );
    expect(problems).toEqual([expect.stringContaining(says)]);
  });

  it.each([
    [
      'an owner that no file lists',
      'providers:\n  - { id: a, name: A, ownership: [{ owner: ghost }] }',
      /:5:\d+ a is owned by ghost, which no file lists/,
    ],
    [
      'the same id twice',
      'owners:\n  - { id: a, name: A }\n  - { id: a, name: B }',
      /:6:\d+ owners has a twice/,
    ],
    [
      'a country that is none',
      'owners:\n  - { id: a, name: A, country: UK }',
      /:5:\d+ .*"UK" is no country.*perhaps GB/,
    ],
    [
      'a day that does not exist',
      "providers:\n  - { id: a, name: A, ownership: [{ owner: a, from: '2026-02-30' }] }",
      /:5:\d+ .*day of the calendar/,
    ],
    [
      'an end before the beginning',
      "owners:\n  - { id: b, name: B }\nproviders:\n  - { id: a, name: A, ownership: [{ owner: b, from: '2026-02-01', to: '2026-01-01' }] }",
      /:7:\d+ a: the ownership of b ends on 2026-01-01, before it begins/,
    ],
    [
      'two periods of one owner that overlap',
      "owners:\n  - { id: b, name: B }\nproviders:\n  - { id: a, name: A, ownership: [{ owner: b }, { owner: b, from: '2026-01-01' }] }",
      /:7:\d+ a: two periods of owner b overlap/,
    ],
    [
      'shares over 100 %',
      "owners:\n  - { id: b, name: B }\n  - { id: c, name: C }\nproviders:\n  - { id: a, name: A, ownership: [{ owner: b, share: 60 }, { owner: c, share: 50, from: '2026-01-01' }] }",
      /:8:\d+ a: the shares of its owners add up to 110 % on 2026-01-01/,
    ],
    [
      'owners in a circle',
      'owners:\n  - { id: a, name: A, ownership: [{ owner: b }] }\n  - { id: b, name: B, ownership: [{ owner: a }] }',
      /a, b own each other in a circle/,
    ],
    [
      'a circle on one day in the future',
      "owners:\n  - { id: a, name: A, ownership: [{ owner: b, from: '2030-01-01' }] }\n  - { id: b, name: B, ownership: [{ owner: a, from: '2029-01-01' }] }",
      /a, b own each other in a circle from 2030-01-01/,
    ],
    [
      'a law that no file lists',
      'providers:\n  - { id: a, name: A, laws: [us-law] }',
      /:5:\d+ a: no file lists the law us-law/,
    ],
    [
      'a source that nothing explains',
      'owners:\n  - { id: a, name: A, source: [XYZ] }',
      /:5:\d+ no file explains the source XYZ/,
    ],
    [
      'retiring what is not there',
      'providers:\n  - { id: a, name: A, retired: true }',
      /:5:\d+ a is retired, but no file lists it/,
    ],
    [
      'a takeover of nobody',
      "owners:\n  - { id: b, name: B }\nownershipChanges:\n  - { of: a, owner: b, from: '2027-01-01' }",
      /:7:\d+ a changes hands, but no file lists it/,
    ],
    [
      'a takeover without any date',
      'owners:\n  - { id: a, name: A }\n  - { id: b, name: B }\nownershipChanges:\n  - { of: a, owner: b }',
      /:8:\d+ .*give from/,
    ],
    ['an alias', 'owners:\n  - &a { id: a, name: A }\n  - *a', /aliases/],
    [
      'a prototype key',
      'owners:\n  - { id: a, name: A, __proto__: { x: 1 } }',
      /:5:\d+ .*__proto__/,
    ],
    ['a file of a megabyte', `# ${'x'.repeat(1_000_000)}`, /at most 1000000/],
  ])('refuses %s, and says where', (_what, body, says) => {
    const { register, problems, refused } = load(chain, body);
    expect(problems).toEqual([expect.stringMatching(says)]);
    expect([...refused.keys()]).toEqual(['file1.yaml']);
    expect(register.providerIds()).toEqual(['host']);
  });

  it('allows two to own each other one after the other', () => {
    const { problems } = load(
      "owners:\n  - { id: a, name: A, ownership: [{ owner: b, to: '2026-01-01' }] }\n  - { id: b, name: B, ownership: [{ owner: a, from: '2026-01-01' }] }\n",
    );
    expect(problems).toEqual([]);
  });

  it('blames the correction for a circle with what was right', () => {
    const { refused } = load(
      chain,
      'owners:\n  - { id: new-owner, name: New, ownership: [{ owner: host }] }\n',
    );
    expect([...refused.keys()]).toEqual(['file1.yaml']);
  });

  it('refuses what leans on a refused file as well', () => {
    const { refused } = load(
      'owners:\n  - { id: a, name: A, country: XX }\n',
      'providers:\n  - { id: p, name: P, ownership: [{ owner: a }] }\n',
    );
    expect([...refused.keys()]).toEqual(['file0.yaml', 'file1.yaml']);
  });

  it('names the key where there are no lines', () => {
    const { problems } = loadRegister([
      {
        path: 'sovereignty.register.entries',
        text: `${head}owners:\n  - { id: a, name: A, country: UK }\n`,
        keyed: true,
      },
    ]);
    expect(problems).toEqual([
      expect.stringContaining('sovereignty.register.entries.owners[0].country'),
    ]);
  });

  it('retires a provider, unless something leans on it', () => {
    const retire = 'providers:\n  - { id: host, name: Host, retired: true }\n';
    expect(load(chain, retire).register.providerIds()).toEqual([]);
    const files = [chain, retire].map((body, index) => ({
      path: `file${index}.yaml`,
      text: head + body,
    }));
    const { register, problems } = loadRegister(files, {
      inUse: new Set(['host']),
    });
    expect(register.providerIds()).toEqual(['host']);
    expect(problems).toEqual([
      expect.stringMatching(/^file1\.yaml:5:\d+ host is retired, but/),
    ]);
  });

  it('blames who retires an owner for what is owned by it', () => {
    const { refused, problems } = load(
      'providers:\n  - { id: a, name: A }\n  - { id: b, name: B, ownership: [{ owner: a }] }\n',
      'providers:\n  - { id: a, name: A, retired: true }\n',
    );
    expect([...refused.keys()]).toEqual(['file1.yaml']);
    expect(problems[0]).toContain('b is owned by it');
  });

  it('lets a later file replace an entry of an earlier one', () => {
    const { register } = load(
      chain,
      `providers:\n  - { id: host, name: Mine }\n`,
    );
    expect(register.providerOn('host', '2026-01-01')?.name).toBe('Mine');
  });

  it('survives any text', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        const { register } = loadRegister([{ path: 'any.yaml', text }]);
        expect(register.providerIds()).toEqual([]);
      }),
    );
  });
});

describe('ownership', () => {
  it('changes on the day it says', () => {
    const { register } = load(chain);
    const parentOn = (on: string) =>
      register.providerOn('host', on)?.ultimateParent?.id;
    expect(parentOn('2026-06-30')).toBe('old-owner');
    expect(parentOn('2026-07-01')).toBe('new-owner');
  });

  it('adds the law of every owner to that of the seat', () => {
    const { register } = load(chain);
    expect(register.providerOn('host', '2026-07-01')?.jurisdictions).toEqual([
      'NL',
      'US',
    ]);
  });

  it('says unknown, not none, where nothing is recorded', () => {
    const { register } = load(`providers:\n  - { id: host, name: Host }\n`);
    expect(register.providerOn('host', '2026-01-01')).toMatchObject({
      ultimateParent: null,
      jurisdictions: null,
    });
  });

  it('asks for a circle or answers, on every graph of owners', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const edges = fc.array(
      fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)),
      { maxLength: 15 },
    );
    fc.assert(
      fc.property(edges, pairs => {
        const rows = ids.map(id => {
          const owners = new Set(
            pairs.flatMap(([owned, owner]) => (owned === id ? owner : [])),
          );
          const listed = [...owners].map(owner => `{ owner: ${owner} }`);
          return `  - { id: ${id}, name: ${id}, country: NL, ownership: [${listed.join(
            ', ',
          )}] }`;
        });
        const { register, problems } = load(
          `owners:\n${rows.join(
            '\n',
          )}\nproviders:\n  - { id: host, name: Host, ownership: [{ owner: a }] }\n`,
        );
        const unexpected = problems.filter(it => !it.includes('in a circle'));
        expect(unexpected).toEqual([]);
        if (problems.length > 0) return;
        const found = register.providerOn('host', '2026-01-01');
        expect(ids).toContain(found?.ultimateParent?.id);
        expect(found?.jurisdictions).toEqual(['NL']);
      }),
    );
  });

  it('gives for any date what a walk through the periods gives', () => {
    const days = ['2026-01-01', '2026-07-01', '2027-01-01', '2028-01-01'];
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...days), { minLength: 1 }),
        fc.date({
          min: new Date('2025-01-01'),
          max: new Date('2029-12-31'),
          noInvalidDate: true,
        }),
        (starts, moment) => {
          const sorted = [...starts].sort();
          const on = moment.toISOString().slice(0, 10);
          const owners = sorted.map(day => `  - { id: o-${day}, name: O }`);
          const periods = sorted.map(
            (day, index) =>
              `{ owner: o-${day}, from: '${day}'${
                sorted[index + 1] ? `, to: '${sorted[index + 1]}'` : ''
              } }`,
          );
          const { register } = load(
            `owners:\n${owners.join(
              '\n',
            )}\nproviders:\n  - { id: host, name: Host, ownership: [${periods.join(
              ', ',
            )}] }\n`,
          );
          const last = sorted.filter(day => day <= on).at(-1);
          expect(register.parentOn('host', on)?.id).toBe(last && `o-${last}`);
        },
      ),
    );
  });
});

describe('what lies ahead', () => {
  const takeover = (dates: string) =>
    load(
      `owners:\n  - { id: state, name: Staat, country: NL }\n  - { id: fund, name: Fund, country: US }\n  - { id: group, name: Group, country: FR, ownership: [{ owner: fund, from: '2028-01-01' }] }\nproviders:\n  - { id: host, name: Host, seat: NL, ownership: [{ owner: state }] }\n`,
      `ownershipChanges:\n  - { of: host, owner: group, ${dates}, source: ['https://news.example/1'], evidence: documented }\n`,
    );

  it('names both owners and the date, and what comes after that', () => {
    const { register, problems } = takeover(
      "from: '2027-01-01', announced: '2026-11-05'",
    );
    expect(problems).toEqual([]);
    const ahead = register.changesAhead('host', '2026-11-24');
    expect(ahead).toMatchObject([
      {
        date: '2027-01-01',
        announced: '2026-11-05',
        before: { id: 'state', country: 'NL' },
        after: { id: 'group', country: 'FR' },
        jurisdictionsAdded: ['FR'],
        evidence: 'documented',
        source: ['https://news.example/1'],
      },
      {
        date: '2028-01-01',
        before: { id: 'group' },
        after: { id: 'fund', country: 'US' },
        jurisdictionsAdded: ['US'],
      },
    ]);
    expect(
      register.changesAhead('host', '2026-11-24', '2027-06-01'),
    ).toHaveLength(1);
    expect(register.changesAhead('host', '2028-01-01')).toEqual([]);
    expect(register.parentOn('host', '2026-12-31')?.id).toBe('state');
    expect(register.parentOn('host', '2027-01-01')?.id).toBe('group');
  });

  it('gives no day for what was announced without one, and changes no parent', () => {
    const { register } = takeover("announced: '2026-11-05'");
    expect(register.changesAhead('host', '2026-11-24')).toMatchObject([
      { date: null, before: { id: 'state' }, after: { id: 'group' } },
    ]);
    expect(register.parentOn('host', '2040-01-01')?.id).toBe('state');
  });

  it('lets a day replace an announcement', () => {
    const { register, problems } = load(
      "owners:\n  - { id: b, name: B }\n  - { id: c, name: C }\nproviders:\n  - { id: a, name: A, ownership: [{ owner: b }, { owner: c, announced: '2026-01-01' }] }\n",
      "ownershipChanges:\n  - { of: a, owner: c, from: '2027-01-01' }\n",
    );
    expect(problems).toEqual([]);
    expect(register.changesAhead('a', '2026-02-01')).toMatchObject([
      { date: '2027-01-01', after: { id: 'c' } },
    ]);
  });

  it('does not know the owner before the first one that is recorded', () => {
    const { register } = load(
      "owners:\n  - { id: b, name: B }\nproviders:\n  - { id: a, name: A }\nownershipChanges:\n  - { of: a, owner: b, from: '2027-01-01' }\n",
    );
    expect(register.parentOn('a', '2026-01-01')).toBeUndefined();
    expect(register.changesAhead('a', '2026-01-01')).toMatchObject([
      { date: '2027-01-01', before: null, after: { id: 'b' } },
    ]);
  });
});
