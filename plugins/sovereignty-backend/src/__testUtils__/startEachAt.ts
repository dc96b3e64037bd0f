// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

/** What waits still waits as long as it does. */
const WAITING = [
  'setTimeout',
  'setInterval',
  'setImmediate',
  'clearTimeout',
  'clearInterval',
  'clearImmediate',
  'nextTick',
  'queueMicrotask',
  'performance',
  'hrtime',
] as const;

/** Starts each test at a moment; only what time it is can be set, by jest. */
export function startEachAt(moment: Date): void {
  beforeEach(() => {
    jest.useFakeTimers({
      doNotFake: [...WAITING],
      advanceTimers: true,
      now: moment,
    });
  });
  afterEach(() => {
    jest.useRealTimers();
  });
}
