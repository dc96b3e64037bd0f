// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  ComponentQuestions,
  SupplierQuestion,
  SupplierQuestions,
} from '@regie/plugin-sovereignty-common';
import { FORM_TEXTS, FormLanguage, FormTexts } from './formTexts';

/**
 * The questions to a supplier as a letter that somebody without technical
 * knowledge can read.
 *
 * @public
 */
export function questionsMarkdown(
  form: SupplierQuestions,
  language: FormLanguage,
): string {
  const texts = FORM_TEXTS[language];
  const head = [
    `# ${escaped(texts.title(form.supplier.name))}`,
    texts.why,
    ...texts.how.map(line => `- ${line}`),
    `${texts.number}: \`${form.id}\` · ${texts.date}: ${form.createdOn}`,
  ];
  if (form.components.length === 0) {
    return `${[head[0], texts.nothing].join('\n\n')}\n`;
  }
  const [title, why, ...rest] = head;
  const how = rest.slice(0, -1).join('\n');
  const parts = [title, why, how, rest[rest.length - 1]];
  let number = 0;
  for (const component of form.components) {
    parts.push(`## ${escaped(component.title)}`);
    parts.push(`\`${component.entityRef}\``);
    for (const question of component.questions) {
      number += 1;
      parts.push(questionText(question, component, number, language, texts));
    }
  }
  return `${parts.join('\n\n')}\n`;
}

function questionText(
  question: SupplierQuestion,
  { questions }: ComponentQuestions,
  number: number,
  language: FormLanguage,
  texts: FormTexts,
): string {
  const { title, description, field, allowed, onlyWhen, answer } = question;
  const lines = [
    `### ${number}. ${escaped(title[language])}`,
    escaped(description[language]),
  ];
  if (onlyWhen) {
    const other = questions.find(one => one.field === onlyWhen.field);
    const values = onlyWhen.is.map(value =>
      shown(value, other, language, texts),
    );
    lines.push(
      texts.onlyWhen(
        other?.title[language] ?? onlyWhen.field,
        values.join(', '),
      ),
    );
  }
  if (allowed.length > 0) {
    const choices = allowed.map(({ value, title: meaning }) =>
      meaning ? `- \`${value}\`: ${meaning[language]}` : `- \`${value}\``,
    );
    lines.push([`${texts.kinds[answer]}:`, '', ...choices].join('\n'));
  } else {
    lines.push(`${texts.kinds[answer]}.`);
  }
  if (/\[\?\]\.provider$/.test(field)) lines.push(texts.newPlace);
  lines.push(`${texts.code}: \`${field}\``);
  lines.push(`**${texts.answer}:** ____________________`);
  return lines.join('\n\n');
}

function shown(
  value: string | boolean,
  question: SupplierQuestion | undefined,
  language: FormLanguage,
  texts: FormTexts,
): string {
  if (typeof value === 'boolean') return value ? texts.yes : texts.no;
  const known = question?.allowed.find(one => one.value === value);
  return known?.title ? known.title[language] : value;
}

/** Names come out of the catalog; they may not make markup of their own. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>#|]/g, character => `\\${character}`);
}
