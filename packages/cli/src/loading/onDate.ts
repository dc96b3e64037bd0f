// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { CannotRun } from '../exit';

export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** @throws CannotRun when the date of `--on` is not written as a date */
export function checkDate(on: string): void {
  if (/^\d{4}-\d{2}-\d{2}$/.test(on)) return;
  throw new CannotRun(`--on takes a date as YYYY-MM-DD, not ${on}.`);
}
