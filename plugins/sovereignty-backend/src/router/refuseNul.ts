// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { InputError } from '@backstage/errors';
import { RequestHandler } from 'express';

/**
 * Refuses addresses with the character NUL. No name or text holds it, and
 * PostgreSQL breaks off on it where SQLite does not.
 */
export const refuseNul: RequestHandler = ({ url }, _response, next) => {
  if (/%00/.test(url)) {
    throw new InputError('The address holds the character NUL (%00).');
  }
  next();
};
