// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { createColors } from 'picocolors';

/** Only for a person at a terminal: a log or a file is kept plain. */
export function colours() {
  return createColors(
    Boolean(process.stdout.isTTY) && process.env.NO_COLOR === undefined,
  );
}
