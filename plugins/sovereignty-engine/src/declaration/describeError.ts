// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { LocalizedText } from '@regie/plugin-sovereignty-common';
import { ErrorObject } from 'ajv';
import { DeclarationProblem } from './DeclarationProblem';
import { demandOf } from './demandOf';
import { nearestOf } from './nearest';

/** Longer values are cut in messages. */
const SHOWN = 80;

/** Says in words what the schema found. The validator must be verbose. */
export function describeError(
  error: ErrorObject,
  root: string,
): DeclarationProblem {
  const path = root + pathOf(error.instancePath);
  switch (error.keyword) {
    case 'enum':
      return wrongValue(path, error.data, texts(error.params.allowedValues));
    case 'additionalProperties':
      return unknownKey(path, error);
    case 'required':
      return missingKey(`${path}.${error.params.missingProperty}`);
    default: {
      const value = shown(error.data);
      const demand = demandOf(error);
      return said(
        { path, value: error.data },
        {
          nl: `${path} is ${value.nl}; ${demand.nl}.`,
          en: `${path} is ${value.en}; it ${demand.en}.`,
        },
      );
    }
  }
}

function missingKey(path: string): DeclarationProblem {
  return said(
    { path, value: undefined },
    {
      nl: `${path} ontbreekt; vul het in.`,
      en: `${path} is missing; add it.`,
    },
  );
}

function wrongValue(
  path: string,
  value: unknown,
  allowed: string[],
): DeclarationProblem {
  const nearest = nearestOf(value, allowed);
  const text = shown(value);
  const list = allowed.join(', ');
  return said(
    { path, value, allowed, nearest },
    withSuggestion(nearest, {
      nl: `${path} is ${text.nl}; toegestaan is ${list}.`,
      en: `${path} is ${text.en}; allowed are ${list}.`,
    }),
  );
}

function unknownKey(path: string, error: ErrorObject): DeclarationProblem {
  const key = String(error.params.additionalProperty);
  const known = Object.keys(error.parentSchema?.properties ?? {});
  const nearest = nearestOf(key, known);
  const ownPath = `${path}.${key.slice(0, SHOWN)}`;
  const value: unknown =
    typeof error.data === 'object' && error.data !== null
      ? Reflect.get(error.data, key)
      : undefined;
  const list = known.join(', ');
  return said(
    { path: ownPath, value, allowed: known, nearest },
    withSuggestion(nearest, {
      nl: `${ownPath} is geen bekend veld; bekend zijn ${list}.`,
      en: `${ownPath} is not a known key; known are ${list}.`,
    }),
  );
}

/** A problem with its sentence. */
function said(
  problem: Omit<DeclarationProblem, 'message' | 'text'>,
  text: LocalizedText,
): DeclarationProblem {
  return { ...problem, message: text.en, text };
}

function withSuggestion(
  nearest: string | undefined,
  { nl, en }: LocalizedText,
): LocalizedText {
  if (!nearest) return { nl, en };
  return {
    nl: `${nl} Is "${nearest}" bedoeld?`,
    en: `${en} Did you mean "${nearest}"?`,
  };
}

function texts(values: unknown): string[] {
  return Array.isArray(values) ? values.map(String) : [];
}

function shown(value: unknown): LocalizedText {
  const text = JSON.stringify(value);
  if (text === undefined) return { nl: 'leeg', en: 'missing' };
  const cut = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
  return { nl: cut, en: cut };
}

/** `/hosting/0/provider` becomes `.hosting[0].provider`. */
function pathOf(instancePath: string): string {
  return instancePath
    .split('/')
    .slice(1)
    .map(step => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map(step => (/^\d+$/.test(step) ? `[${step}]` : `.${step}`))
    .join('');
}
