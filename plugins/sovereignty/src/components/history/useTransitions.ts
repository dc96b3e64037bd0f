// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useApi } from '@backstage/frontend-plugin-api';
import { Transition } from '@regie/plugin-sovereignty-common';
import { useEffect, useState } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { sovereigntyApiRef } from '../../api';

/** Changes of verdicts, newest first, and the way to those before them. */
export function useTransitions(entityRef: string | undefined, limit: number) {
  const api = useApi(sovereigntyApiRef);
  const [cursor, setCursor] = useState<string>();
  const [before, setBefore] = useState<readonly Transition[]>([]);
  // Of another entity one begins anew.
  useEffect(() => {
    setCursor(undefined);
    setBefore([]);
  }, [entityRef]);
  const fetched = useAsyncRetry(async () => {
    const page = await api.listTransitions({ entityRef, cursor, limit });
    return { items: [...before, ...page.items], next: page.next };
    // What is on screen already is no reason to ask again.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [api, entityRef, cursor, limit]);
  const { value } = fetched;
  const more =
    value?.next === null || value === undefined
      ? undefined
      : () => {
          setBefore(value.items);
          setCursor(value.next ?? undefined);
        };
  const shown =
    value ?? (before.length > 0 ? { items: before, next: null } : undefined);
  return { fetched: { ...fetched, value: shown }, more };
}
