// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { CatalogInfo } from './CatalogInfo';

const FILE = `# Our components.
apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: forms   # the old name stays
  tags: [ a,b ]
spec:
  type: service
  dependsOn:
  - resource:default/aks

  # What we agreed with the provider.
  sovereignty:
    # Decided by the board.
    criticality: critical
    hosting:
    - provider: azure # for now
      countries: [NL]
  owner: 'team-a'
---
apiVersion: backstage.io/v1alpha1
kind: API
metadata: { name: forms }
spec:
  type: openapi
`;

const write = (text: string, value: object, wanted = {}) =>
  CatalogInfo.parse(text, wanted).withSovereignty(value);

describe('CatalogInfo', () => {
  it('leaves every byte as it is when nothing is new', () => {
    expect(
      write(
        FILE,
        {
          criticality: 'critical',
          hosting: [{ provider: 'azure', countries: ['NL'] }],
        },
        { kind: 'component' },
      ),
    ).toBe(FILE);
  });

  it('changes and adds, and keeps comments and layout', () => {
    expect(
      write(
        FILE,
        { criticality: 'important', exit: { scenarios: ['planned'] } },
        { kind: 'Component', name: 'forms' },
      ),
    ).toBe(
      FILE.replace('criticality: critical', 'criticality: important').replace(
        '      countries: [NL]\n',
        `      countries: [NL]
    exit:
      scenarios:
      - planned
`,
      ),
    );
  });

  it('writes inside braces where the owner did', () => {
    const text =
      'kind: A\napiVersion: v1\nmetadata:\n  name: a\nspec:\n  sovereignty: { criticality: critical }\n  type: x\n';
    expect(write(text, { classification: { integrity: 'low' } })).toBe(
      text.replace(
        'critical }',
        'critical, classification: { integrity: low } }',
      ),
    );
  });

  it('adds the field to an entity that lacks it, also at the very end', () => {
    expect(write(FILE, { criticality: 'supporting' }, { kind: 'api' })).toBe(
      `${FILE}  sovereignty:\n    criticality: supporting\n`,
    );
    expect(
      write(FILE.trimEnd(), { criticality: 'supporting' }, { kind: 'api' }),
    ).toBe(`${FILE}  sovereignty:\n    criticality: supporting\n`);
  });

  it('puts the field inside an entity that others follow', () => {
    const [first, second] = [
      'kind: A\napiVersion: v1\nmetadata:\n  name: a\nspec:\n  type: x # last\n',
      'kind: B\napiVersion: v1\nmetadata:\n  name: b\nspec: {}\n',
    ];
    expect(
      write(
        `${first}---\n${second}`,
        { criticality: 'critical' },
        { name: 'a' },
      ),
    ).toBe(`${first}  sovereignty:\n    criticality: critical\n---\n${second}`);
  });

  it.each([
    ['nothing of that name', { name: 'other' }, 'holds no entity other'],
    ['more than one', {}, '2 entities'],
  ])('says when a file holds %s', (_what, wanted, message) => {
    expect(() => CatalogInfo.parse(FILE, wanted)).toThrow(message);
  });

  it('refuses what is no YAML, and aliases that explode', () => {
    expect(() => CatalogInfo.parse('a: [')).toThrow('not valid YAML');
    const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]'];
    for (const [name, other] of ['ba', 'cb', 'dc', 'ed', 'fe', 'gf']) {
      bomb.push(`${name}: &${name} [${new Array(9).fill(`*${other}`)}]`);
    }
    expect(() => CatalogInfo.parse(bomb.join('\n'))).toThrow('holds no entity');
  });
});
