// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  SupplierQuestion,
  SupplierQuestions,
} from '@regie/plugin-sovereignty-common';
import { FORM_TEXTS, FormLanguage } from './formTexts';

/**
 * The file that a supplier fills in: YAML in the shape of `SupplierAnswers`,
 * with every question as a comment above the place of its answer.
 *
 * @public
 */
export function answersForm(
  form: SupplierQuestions,
  language: FormLanguage,
): string {
  const texts = FORM_TEXTS[language];
  const lines = [
    ...comment(texts.title(form.supplier.name), ''),
    ...texts.how.slice(1).flatMap(line => comment(line, '')),
    'apiVersion: regie.dev/v1',
    'kind: SupplierAnswers',
    `questionnaire: ${JSON.stringify(form.id)}`,
    `supplier: ${JSON.stringify(form.supplier.id)}`,
    'answeredBy: ""',
    `answeredOn: ${JSON.stringify(form.createdOn)}`,
    form.components.length === 0 ? 'answers: []' : 'answers:',
  ];
  for (const { entityRef, title, product, questions } of form.components) {
    lines.push('', ...comment(title, '  '));
    for (const question of questions) {
      lines.push(
        ...questionComment(question, language),
        `  - entityRef: ${JSON.stringify(entityRef)}`,
        ...(product ? [`    product: ${JSON.stringify(product)}`] : []),
        `    field: ${JSON.stringify(question.field)}`,
        '    value:',
      );
    }
  }
  return `${lines.join('\n')}\n`;
}

function questionComment(
  { title, description, answer, allowed }: SupplierQuestion,
  language: FormLanguage,
): string[] {
  const texts = FORM_TEXTS[language];
  const choices = allowed.map(({ value, title: meaning }) =>
    meaning ? `  ${value}: ${meaning[language]}` : `  ${value}`,
  );
  return [
    ...comment(`${title[language]}. ${description[language]}`, '  '),
    ...comment(`${texts.kinds[answer]}${allowed.length ? ':' : '.'}`, '  '),
    ...choices.flatMap(choice => comment(choice, '  ')),
  ];
}

/** A title with a line break in it may not end the comment. */
function comment(text: string, indent: string): string[] {
  return text
    .split(/[\r\n\u0085\u2028\u2029]+/)
    .map(line => `${indent}# ${line}`);
}
