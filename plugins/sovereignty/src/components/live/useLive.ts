// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useSignal } from '@backstage/plugin-signals-react';
import { SOVEREIGNTY_CHANNEL } from '@regie/plugin-sovereignty-common';
import { useEffect, useRef, useState } from 'react';
import { Fetched } from '../Loaded';

/** Not all open pages ask at the same moment. */
const SPREAD_MS = 2000;

/**
 * Fetches anew when the backend says that something changed, and keeps showing
 * what there is until the new answer is there, also when none comes. `about`
 * says what is shown: another one begins afresh.
 */
export function useLive<T>(
  fetched: Fetched<T>,
  about: string,
): { fetched: Fetched<T>; changedAt: string | undefined } {
  const { lastSignal } = useSignal(SOVEREIGNTY_CHANNEL);
  const [changedAt, setChangedAt] = useState<string>();
  const good = useRef<{ about: string; value: T; text: string }>();
  const isQuiet = useRef(false);
  const retry = useRef(fetched.retry);
  retry.current = fetched.retry;

  useEffect(() => {
    if (!lastSignal) return undefined;
    const timer = setTimeout(() => {
      isQuiet.current = true;
      retry.current();
    }, Math.random() * SPREAD_MS);
    return () => clearTimeout(timer);
  }, [lastSignal]);

  useEffect(() => {
    const { value, loading, error } = fetched;
    if (loading || error || value === undefined) return;
    const before = good.current;
    // Asked again, and the answer is still on its way.
    if (before?.about === about && before.value === value) return;
    const text = JSON.stringify(value, withoutMoments);
    if (isQuiet.current && before?.about === about && before.text !== text) {
      setChangedAt(new Date().toISOString());
    }
    isQuiet.current = false;
    good.current = { about, value, text };
  }, [fetched, about]);

  const kept = good.current?.about === about ? good.current.value : undefined;
  if (isQuiet.current && kept !== undefined) {
    const { value = kept } = fetched;
    return { fetched: { ...fetched, value, error: undefined }, changedAt };
  }
  return { fetched, changedAt };
}

/** Moments of looking change every time; that is no change to tell. */
const MOMENTS = new Set(['evaluatedAt', 'asOf', 'lastAttempt', 'ageSeconds']);

function withoutMoments(key: string, value: unknown): unknown {
  return MOMENTS.has(key) ? undefined : value;
}
