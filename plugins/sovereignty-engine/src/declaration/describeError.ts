// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { ErrorObject } from 'ajv';
import { DeclarationProblem } from './DeclarationProblem';
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
    case 'required': {
      const missing = `${path}.${error.params.missingProperty}`;
      const message = `${missing} is missing; add it.`;
      return { path: missing, value: undefined, message };
    }
    default: {
      const message = `${path} is ${shown(error.data)}; it ${demandOf(error)}.`;
      return { path, value: error.data, message };
    }
  }
}

function wrongValue(
  path: string,
  value: unknown,
  allowed: string[],
): DeclarationProblem {
  const nearest = nearestOf(value, allowed);
  const fact = `${path} is ${shown(value)}; allowed are ${allowed.join(', ')}.`;
  const message = fact + suggestion(nearest);
  return { path, value, allowed, nearest, message };
}

function unknownKey(path: string, error: ErrorObject): DeclarationProblem {
  const key = String(error.params.additionalProperty);
  const known = Object.keys(error.parentSchema?.properties ?? {});
  const nearest = nearestOf(key, known);
  const ownPath = `${path}.${key.slice(0, SHOWN)}`;
  const fact = `${ownPath} is not a known key; known are ${known.join(', ')}.`;
  const message = fact + suggestion(nearest);
  const value: unknown =
    typeof error.data === 'object' && error.data !== null
      ? Reflect.get(error.data, key)
      : undefined;
  return { path: ownPath, value, allowed: known, nearest, message };
}

function suggestion(nearest: string | undefined): string {
  return nearest ? ` Did you mean "${nearest}"?` : '';
}

function demandOf({ keyword, params, message }: ErrorObject): string {
  switch (keyword) {
    case 'type':
      return `must be ${article(String(params.type))}`;
    case 'pattern':
      return `must look like ${params.pattern}`;
    case 'format':
      return params.format === 'date'
        ? 'must be a date as YYYY-MM-DD'
        : `must be a ${params.format}`;
    case 'maxLength':
      return `may have at most ${params.limit} characters`;
    case 'minLength':
    case 'minItems':
      return 'must not be empty';
    case 'minimum':
      return `must be at least ${params.limit}`;
    case 'maximum':
      return `must be at most ${params.limit}`;
    case 'maxItems':
      return `may have at most ${params.limit} items`;
    case 'uniqueItems':
      return 'must not hold the same item twice';
    default:
      return message ?? 'does not fit the schema';
  }
}

function article(type: string): string {
  const known: Record<string, string> = {
    array: 'a list',
    object: 'an object',
    string: 'a text',
    integer: 'a whole number',
  };
  return known[type] ?? `a ${type}`;
}

function texts(values: unknown): string[] {
  return Array.isArray(values) ? values.map(String) : [];
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'missing';
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
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
