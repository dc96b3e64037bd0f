// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { fileURLToPath } from 'node:url';

/** Absolute path of a place in the repository. */
export function place(path) {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}

export const root = place('');
