// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';

/** Where the page of a provider is. */
export function providerPath(id: string, on?: string): string {
  const params = new URLSearchParams({ provider: id, ...(on && { on }) });
  return `/sovereignty/providers?${params}`;
}

/** Which provider is shown and on which date, kept in the address. */
export function useProviderAddress() {
  const [params, setParams] = useSearchParams();
  const on = params.get('on') ?? undefined;
  const setOn = useCallback(
    (date: string) => {
      setParams(
        current => {
          const next = new URLSearchParams(current);
          if (date) next.set('on', date);
          else next.delete('on');
          return next;
        },
        { replace: true },
      );
    },
    [setParams],
  );
  return {
    provider: params.get('provider') ?? undefined,
    on: on && /^\d{4}-\d{2}-\d{2}$/.test(on) ? on : undefined,
    setOn,
  };
}
