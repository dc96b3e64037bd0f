// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useMemo } from 'react';

/** Days as the backend counts them, wherever the browser is. */
export interface Days {
  /** YYYY-MM-DD. */
  readonly today: () => string;
  /** The day of a moment, YYYY-MM-DD. */
  readonly dayOf: (at: string) => string;
}

/** What the backend takes when nothing is set. */
const TIME_ZONE = 'Europe/Amsterdam';

export function useDays(): Days {
  const config = useApi(configApiRef);
  const timeZone =
    config.getOptionalString('sovereignty.timeZone') ?? TIME_ZONE;
  return useMemo(() => daysIn(timeZone), [timeZone]);
}

function daysIn(timeZone: string): Days {
  // Swedish is written as ISO 8601 has it.
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone });
  return {
    today: () => format.format(new Date()),
    dayOf: at => format.format(new Date(at)),
  };
}
