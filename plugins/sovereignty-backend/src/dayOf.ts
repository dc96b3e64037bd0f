// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { DateTime } from 'luxon';

/** The day, YYYY-MM-DD, that it is at an instant in a time zone. */
export function dayOf(instant: Date, timeZone: string): string {
  return DateTime.fromJSDate(instant, { zone: timeZone }).toFormat(
    'yyyy-MM-dd',
  );
}
