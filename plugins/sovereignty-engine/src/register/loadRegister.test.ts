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
    expect(register.providerIds()).toEqual(['good']);
  });

  it('names an unknown section', () => {
    expect(load('provders: []\n').problems).toEqual([
      expect.stringContaining('the section "provders" is not known'),
    ]);
  });

  it('refuses a pattern that can take for ever', () => {
    const { problems } = load(
      `endpoints:\n  - { pattern: '(a+)+$', service: x, category: y, layer: z, class: portable }\n`,
    );
    expect(problems).toEqual([expect.stringContaining('repeats a group')]);
  });

  it('names an owner that no file lists', () => {
    const { problems } = load(
      `providers:\n  - { id: a, name: A, ownership: [{ owner: ghost }] }\n`,
    );
    expect(problems).toEqual([expect.stringContaining('owned by ghost')]);
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

  it('ends on every graph of owners, circles included', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const edges = fc.array(
      fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)),
      { maxLength: 15 },
    );
    fc.assert(
      fc.property(edges, pairs => {
        const rows = ids.map(id => {
          const owners = pairs
            .filter(([owned]) => owned === id)
            .map(([, owner]) => `{ owner: ${owner} }`);
          return `  - { id: ${id}, name: ${id}, country: NL, ownership: [${owners.join(
            ', ',
          )}] }`;
        });
        const { register } = load(
          `owners:\n${rows.join(
            '\n',
          )}\nproviders:\n  - { id: host, name: Host, ownership: [{ owner: a }] }\n`,
        );
        const found = register.providerOn('host', '2026-01-01');
        expect(ids).toContain(found?.ultimateParent?.id);
        expect(found?.jurisdictions).toEqual(['NL']);
      }),
    );
  });
});
