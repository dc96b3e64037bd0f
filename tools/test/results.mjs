// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const checkout = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  '..',
  '..',
);

/** Where the suites leave their results, to be added up and looked at. */
export const results = path.join(checkout, '.regie', 'test');
