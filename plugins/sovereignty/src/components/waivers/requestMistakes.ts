// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { WaiverRequest } from '@regie/plugin-sovereignty-common';
import { daysBetween } from './days';

export const TEXTS = [
  'reason',
  'alternativesConsidered',
  'accountable',
  'decision',
] as const;
const DATES = ['from', 'expires'] as const;

export type RequestField = (typeof TEXTS)[number] | (typeof DATES)[number];

/** A mistake that a person can mend; the key of its text. */
export type Mistake = 'empty' | 'date' | 'order' | 'past' | 'long';

export type Mistakes = Partial<Record<RequestField, Mistake>>;

/** What the backend would refuse, told before it is asked. */
export function requestMistakes(
  request: WaiverRequest,
  { today, maximumDays }: { today: string; maximumDays: number | null },
): Mistakes {
  const mistakes: Mistakes = {};
  for (const field of TEXTS) {
    if (request[field].trim() === '') mistakes[field] = 'empty';
  }
  for (const field of DATES) {
    if (request[field] === '') mistakes[field] = 'empty';
    else if (Number.isNaN(Date.parse(request[field]))) mistakes[field] = 'date';
  }
  if (mistakes.from || mistakes.expires) return mistakes;
  const days = daysBetween(request.from, request.expires) + 1;
  if (days < 1) mistakes.expires = 'order';
  else if (request.expires < today) mistakes.expires = 'past';
  else if (maximumDays !== null && days > maximumDays) {
    mistakes.expires = 'long';
  }
  return mistakes;
}

const FIELDS: readonly string[] = [...TEXTS, ...DATES];

/**
 * What the backend says is wrong, by the field that it begins with. What is
 * about no field is left out.
 */
export function serverMistakes(
  message: string,
): Partial<Record<RequestField, string>> {
  const found: Partial<Record<RequestField, string>> = {};
  for (const part of message.split('; ')) {
    const field = /^(\w+)(?:: | \()/.exec(part)?.[1];
    if (field !== undefined && FIELDS.includes(field)) {
      Object.assign(found, { [field]: part });
    }
  }
  return found;
}
