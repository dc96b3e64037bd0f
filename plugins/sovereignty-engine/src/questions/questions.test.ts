// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Entity } from '@backstage/catalog-model';
import { DeclarationField, Statement } from '@regie/plugin-sovereignty-common';
import fc from 'fast-check';
import { fieldAt } from '../statements/fieldIndex';
import { testRegister } from '../testing/landscape';
import { answersForm } from './answersForm';
import { ANSWER_TEXTS } from './answerTexts';
import { ASKED_FIELDS } from './askedFields';
import { SupplierDirectory } from './questionsFor';
import { questionsMarkdown } from './questionsMarkdown';
import { readAnswers } from './readAnswers';
import { statedEntities } from './statedEntities';

const register = testRegister();
const ON = '2026-06-01';

function component(
  name: string,
  sovereignty: object,
  annotations = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      namespace: 'default',
      title: `Titel ${name}`,
      annotations,
    },
    spec: {
      type: 'service',
      sovereignty: JSON.parse(JSON.stringify(sovereignty)),
    },
  };
}

function directory(entities: Entity[], statements: Statement[] = []) {
  const components = statedEntities(entities, statements);
  return new SupplierDirectory({ components, register, on: ON });
}

function asked(of: SupplierDirectory, supplier: string): string[] {
  const form = of.questionsFor(supplier);
  return (form?.components ?? []).flatMap(({ entityRef, questions }) =>
    questions.map(({ field }) => `${entityRef} ${field}`),
  );
}

const supplied = { supplier: { name: 'Voorbeeld BV' } };

describe('the questions to a supplier', () => {
  it('asks of a component without facts every field that a supplier can answer for', () => {
    const fields = asked(
      directory([component('zaak', supplied)]),
      'voorbeeld-bv',
    );
    const every = ASKED_FIELDS.filter(({ roles }) =>
      roles.includes('supplier'),
    ).map(({ path }) => `component:default/zaak ${path.replace('[]', '[?]')}`);
    expect(new Set(fields)).toEqual(new Set(every));
  });

  it('asks exactly what is not known, whichever part is', () => {
    const paths = ASKED_FIELDS.filter(
      ({ path, roles }) => roles.includes('supplier') && !path.includes('[]'),
    ).map(({ path }) => path);
    fc.assert(
      fc.property(fc.subarray(paths), fc.boolean(), (known, used) => {
        const declared: Record<string, unknown> = { ...supplied };
        for (const path of known) put(declared, path, sample(path, used));
        const fields = asked(
          directory([component('zaak', declared)]),
          'voorbeeld-bv',
        )
          .map(text => text.split(' ')[1])
          .filter(field => !field.includes('['));
        const applies = ({ onlyWhen }: (typeof ASKED_FIELDS)[number]) => {
          if (!onlyWhen || !known.includes(onlyWhen.field)) return true;
          return onlyWhen.is.includes(sample(onlyWhen.field, used) as string);
        };
        const expected = ASKED_FIELDS.filter(
          field =>
            paths.includes(field.path) &&
            !known.includes(field.path) &&
            applies(field),
        ).map(({ path }) => path);
        expect(new Set(fields)).toEqual(new Set(expected));
      }),
    );
  });

  it('asks a host only of the place that it gives', () => {
    const of = directory([
      component('zaak', {
        ...supplied,
        hosting: [{ provider: 'azure', serviceModel: 'iaas' }],
      }),
    ]);
    expect(asked(of, 'azure').map(text => text.split(' ')[1])).toEqual([
      'hosting[azure].region',
      'hosting[azure].countries',
      'hosting[azure].access.support',
      'hosting[azure].access.countries',
    ]);
    // Whoever delivers the software does not answer for the place of another.
    expect(asked(of, 'voorbeeld-bv').join()).not.toContain('hosting');
  });

  it('does not ask what a statement of another source answered, nor what does not apply', () => {
    const answered: Statement = {
      entityRef: 'component:default/zaak',
      field: 'ai.used',
      value: false,
      source: 'supplier',
      evidence: 'self-declared',
      asOf: ON,
      by: 'x',
      object: { kind: 'File', name: 'x' },
      path: null,
    };
    const fields = asked(
      directory([component('zaak', supplied)], [answered]),
      'voorbeeld-bv',
    );
    expect(fields.filter(field => field.includes(' ai.'))).toEqual([]);
  });

  it('names the same supplier once, by id or by name', () => {
    const of = directory([
      component('a', { supplier: { name: 'microsoft azure' } }),
      component('b', {
        hosting: [{ provider: 'azure', serviceModel: 'saas' }],
      }),
    ]);
    expect(of.list()).toEqual([
      expect.objectContaining({
        id: 'azure',
        name: 'Microsoft Azure',
        components: 2,
      }),
    ]);
    const [{ questions }] = of.list();
    expect(asked(of, 'azure')).toHaveLength(questions);
  });

  it('has words for every field and every value to choose from', () => {
    for (const { path } of ASKED_FIELDS) {
      const field = fieldAt(path);
      expect([path, field?.kind]).toEqual([path, 'value']);
      for (const value of field?.allowed ?? []) {
        expect([path, value, ANSWER_TEXTS[field!.key]?.[value]?.nl]).toEqual([
          path,
          value,
          expect.any(String),
        ]);
      }
    }
  });

  it('writes a letter and an answer file in both languages, and a title cannot break out of them', () => {
    const entity = component('zaak', supplied);
    entity.metadata.title = 'Zaak\nanswers: []\n# <script>';
    const form = directory([entity]).questionsFor('voorbeeld-bv')!;
    for (const language of ['nl', 'en'] as const) {
      const letter = questionsMarkdown(form, language);
      for (const { questions } of form.components) {
        for (const { field, title } of questions) {
          expect(letter).toContain(`\`${field}\``);
          expect(letter).toContain(title[language]);
        }
      }
      expect(letter).not.toContain('<script>');
      const empty = readAnswers(
        {
          path: 'form.yaml',
          text: answersForm(form, language).replace(
            'answeredBy: ""',
            'answeredBy: Iemand',
          ),
        },
        { directory: directory([entity]), on: ON },
      );
      expect(empty).toEqual({
        statements: [],
        problems: [],
        supplier: 'voorbeeld-bv',
      });
    }
  });
});

const components = [
  component('zaak', supplied, { 'regie.dev/softwarecatalogus-id': 'v1' }),
  component('mail', {
    ...supplied,
    hosting: [{ provider: 'azure', serviceModel: 'saas' }],
  }),
];

function answer(answers: object[], rest: object = {}) {
  return readAnswers(
    {
      path: 'answers.json',
      text: JSON.stringify({
        apiVersion: 'regie.dev/v1',
        kind: 'SupplierAnswers',
        questionnaire: 'q1',
        supplier: 'voorbeeld-bv',
        answeredBy: 'M. de Vries, Voorbeeld BV',
        answeredOn: '2026-05-20',
        answers,
        ...rest,
      }),
    },
    { directory: directory(components), on: ON },
  );
}

const zaak = 'component:default/zaak';

describe('readAnswers', () => {
  it('gives statements with who answered, when and to what', () => {
    const { statements, problems } = answer([
      { entityRef: zaak, field: 'licence', value: 'EUPL-1.2' },
      { entityRef: zaak, field: 'ai.used', value: 'nee' },
      { entityRef: zaak, field: 'hosting[?].provider', value: 'scaleway' },
      {
        entityRef: zaak,
        field: 'hosting[?].countries',
        value: ['FR'],
        evidence: 'audited',
        document: 'https://x.example/soc2',
      },
      { entityRef: zaak, field: 'subprocessors[?].provider', value: 'geen' },
      { entityRef: zaak, field: 'contract.end', value: null },
    ]);
    expect(problems).toEqual([]);
    expect(statements.map(({ field, value }) => [field, value])).toEqual([
      ['licence', 'EUPL-1.2'],
      ['ai.used', false],
      ['hosting[scaleway].provider', 'scaleway'],
      ['hosting[scaleway].countries', ['FR']],
      ['subprocessors', []],
    ]);
    expect(statements[0]).toEqual({
      entityRef: zaak,
      field: 'licence',
      value: 'EUPL-1.2',
      source: 'supplier',
      evidence: 'self-declared',
      asOf: '2026-05-20',
      by: 'M. de Vries, Voorbeeld BV',
      object: { kind: 'SupplierAnswers', name: 'q1' },
      path: 'answers[0]',
    });
    expect(statements[3]).toMatchObject({
      evidence: 'audited',
      path: 'https://x.example/soc2',
    });
  });

  it('closes exactly the questions that are answered', () => {
    const { statements } = answer([
      { entityRef: zaak, field: 'licence', value: 'EUPL-1.2' },
      { entityRef: zaak, field: 'hosting[?].provider', value: 'scaleway' },
      { entityRef: zaak, field: 'hosting[?].serviceModel', value: 'saas' },
    ]);
    const before = asked(directory(components), 'voorbeeld-bv');
    const after = asked(directory(components, statements), 'voorbeeld-bv');
    const renamed = before.map(field =>
      field.replace('zaak hosting[?]', 'zaak hosting[scaleway]'),
    );
    const closed = [
      'licence',
      'hosting[scaleway].provider',
      'hosting[scaleway].serviceModel',
    ].map(field => `${zaak} ${field}`);
    expect(new Set(after)).toEqual(
      new Set(renamed.filter(field => !closed.includes(field))),
    );
  });

  it('uses the answers of another municipality by product', () => {
    const { statements } = answer([
      {
        entityRef: 'component:default/elders',
        product: 'v1',
        field: 'licence',
        value: 'MIT',
      },
    ]);
    expect(statements).toEqual([
      expect.objectContaining({ entityRef: zaak, value: 'MIT' }),
    ]);
  });

  it.each([
    [
      'a value',
      { field: 'dataExport.method', value: 'selfservice' },
      'answers[0].value',
      'self-service',
      'allowed are none, best-effort',
    ],
    [
      'a country',
      { field: 'hosting[azure].countries', value: ['Nederland'] },
      'answers[0].value',
      undefined,
      '^[A-Z]{2}$',
      'component:default/mail',
    ],
    [
      'a field',
      { field: 'license', value: 'x' },
      'answers[0].field',
      'licence',
      'nothing that voorbeeld-bv can answer for',
    ],
    [
      'a field of the municipality',
      { field: 'criticality', value: 'critical' },
      'answers[0].field',
      undefined,
      'nothing that',
    ],
    [
      'a component',
      { field: 'licence', value: 'x' },
      'answers[0].entityRef',
      zaak,
      'no component of voorbeeld-bv',
      'component:default/zaaak',
    ],
    [
      'a provider',
      { field: 'keyCustody.provider', value: 'scalewai' },
      'answers[0].value',
      'Scaleway',
      'not in the register',
    ],
    [
      'evidence without a document',
      { field: 'licence', value: 'MIT', evidence: 'audited' },
      'answers[0].evidence',
      undefined,
      'needs a document',
    ],
    [
      'a place without a name',
      { field: 'hosting[?].region', value: 'x' },
      'answers[0].field',
      undefined,
      'hosting[?].provider',
    ],
    [
      'depth',
      { field: 'licence', value: JSON.parse('[[[[[[[[[[[[1]]]]]]]]]]]]') },
      'answers[0].value',
      undefined,
      'answers[0].value',
    ],
  ] as [string, object, string, string | undefined, string, string?][])(
    'explains a mistake in %s, and takes nothing over',
    (_name, mistake, path, nearest, message, entityRef = zaak) => {
      const { statements, problems } = answer([
        { entityRef, ...mistake },
        { entityRef: zaak, field: 'lifecycle.version', value: '1' },
      ]);
      expect(statements).toEqual([]);
      expect(problems).toHaveLength(1);
      expect(problems[0].path).toBe(path);
      expect(problems[0].nearest).toBe(nearest);
      expect(problems[0].message).toContain(message);
      expect(problems[0].message).toMatch(/^answers\.json:\d+:\d+ /);
    },
  );

  it('names every mistake of a form at once', () => {
    const { problems } = answer([
      { entityRef: zaak, field: 'license', value: 'x' },
      { entityRef: zaak, field: 'openSource', value: 'maybe' },
    ]);
    expect(problems.map(({ path }) => path)).toEqual([
      'answers[0].field',
      'answers[1].value',
    ]);
  });

  it.each([
    ['another supplier', { supplier: 'nobody' }, 'named by no component'],
    ['the future', { answeredOn: '2027-01-01' }, 'in the future'],
    ['another kind', { kind: 'SupplierQuestions' }, 'kind'],
    ['nobody', { answeredBy: ' ' }, 'answeredBy'],
    ['more', { extra: 1 }, 'extra'],
  ])('refuses a form of %s', (_name, rest, message) => {
    const { statements, problems } = answer([], rest);
    expect(statements).toEqual([]);
    expect(problems.map(problem => problem.message).join()).toContain(message);
  });

  it('refuses contradicting answers', () => {
    const { problems } = answer([
      { entityRef: zaak, field: 'licence', value: 'MIT' },
      { entityRef: zaak, field: 'licence', value: 'EUPL-1.2' },
    ]);
    expect(problems).toEqual([
      expect.objectContaining({ path: 'answers[1].value' }),
    ]);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string(), (value, field) => {
        const { problems } = answer([{ entityRef: zaak, field, value }]);
        expect(Array.isArray(problems)).toBe(true);
        readAnswers(
          { path: 'x', text: field },
          { directory: directory(components), on: ON },
        );
      }),
    );
  });
});

function put(
  tree: Record<string, unknown>,
  path: string,
  value: unknown,
): void {
  const [key, ...rest] = path.split('.');
  if (rest.length === 0) tree[key] = value;
  else {
    const inner = (tree[key] ?? {}) as Record<string, unknown>;
    tree[key] = inner;
    put(inner, rest.join('.'), value);
  }
}

/** Some valid value of a field. */
function sample(path: string, used: boolean): unknown {
  const field = fieldAt(path) as DeclarationField;
  if (field.type === 'boolean') return used;
  if (field.type === 'integer') return 1;
  const one = field.allowed?.[0] ?? sampleText(field);
  return field.type === 'array' ? [one] : one;
}

function sampleText({ key, format, refers }: DeclarationField): string {
  if (format === 'date') return '2026-01-01';
  if (format === 'uri') return 'https://x.example';
  if (refers === 'provider') return 'azure';
  return ['countries', 'modelOrigin'].includes(key) ? 'NL' : 'x';
}
