// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { isCalendarDate } from '@regie/plugin-sovereignty-engine';
import { Option } from 'commander';
import { CannotRun } from '../exit';

/** Where a new day begins, as the backend has it unless it is set otherwise. */
const TIME_ZONE = 'Europe/Amsterdam';

/** `--on`; who is in another time zone says which day it is there. */
export function onOption(meaning: string): Option {
  return new Option('--on <date>', meaning).default(
    today(),
    `today in ${TIME_ZONE}`,
  );
}

function today(): string {
  // Swedish is written as ISO 8601 has it.
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: TIME_ZONE });
  return format.format(new Date());
}

/** @throws CannotRun when `--on` is no day of the calendar */
export function checkDate(on: string): void {
  if (isCalendarDate(on)) return;
  throw new CannotRun(`--on takes a date as YYYY-MM-DD, not ${on}.`);
}
