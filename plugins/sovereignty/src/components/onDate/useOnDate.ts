// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';

/** The date for which a page is shown, kept in the address. */
export function useOnDate() {
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
    on: on && /^\d{4}-\d{2}-\d{2}$/.test(on) ? on : undefined,
    setOn,
  };
}
