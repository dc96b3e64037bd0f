// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { ResponseError } from '@backstage/errors';

/** What the server said, and not only with which status. In English. */
export function serverWords(error: Error): string {
  return ResponseError.is(error) ? error.cause.message : error.message;
}

/** The status of the answer that an error was made of. */
export function statusOf(error: Error): number | undefined {
  const status = 'statusCode' in error ? error.statusCode : undefined;
  return typeof status === 'number' ? status : undefined;
}
