// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { AlphaEntity } from '@backstage/catalog-model/alpha';

/** How the catalog names who found an error. */
const PROCESSOR = 'SovereigntyProcessor';

/**
 * The mistakes for which the catalog refused the newest version of an entity;
 * what it shows is then the one before. One line each.
 */
export function refusedProblems({ status }: AlphaEntity): string[] {
  return (status?.items ?? [])
    .filter(({ message }) => message.includes(PROCESSOR))
    .flatMap(({ error, message }) => {
      const cause = error?.cause;
      return messageOf(cause) ?? message;
    })
    .flatMap(text => text.split('\n'));
}

function messageOf(cause: unknown): string | undefined {
  if (typeof cause !== 'object' || cause === null) return undefined;
  const message: unknown = Reflect.get(cause, 'message');
  return typeof message === 'string' ? message : undefined;
}
