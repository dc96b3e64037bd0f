// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { homedir } from 'node:os';
import path from 'node:path';

/** A place in the user's own cache, for what is costly to make and outlives a checkout. */
export function userCache(...parts) {
  const cache = process.env.XDG_CACHE_HOME || path.join(homedir(), '.cache');
  return path.join(cache, 'regie', ...parts);
}
