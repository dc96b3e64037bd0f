// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Duration } from 'luxon';
import { CollectionRhythm } from './CollectionRhythm';

const timeout = { minutes: 10 };
const attempt = '2026-11-24T10:00:00.000Z';

describe('the rhythm of collection', () => {
  it.each([
    ['a duration', { minutes: 15 }, '2026-11-24T10:15:00.000Z'],
    ['an ISO duration', Duration.fromISO('PT1H'), '2026-11-24T11:00:00.000Z'],
    ['a cron line', { cron: '30 2 * * *' }, '2026-11-25T02:30:00.000Z'],
  ])('tells the next attempt of %s', (_, frequency, next) => {
    const rhythm = new CollectionRhythm({ frequency, timeout });
    expect(rhythm.after(attempt)?.toISOString()).toBe(next);
  });

  it('expects nothing of a schedule that only a person starts', () => {
    const rhythm = new CollectionRhythm({
      frequency: { trigger: 'manual' },
      timeout,
    });
    expect(rhythm.after(attempt)).toBeUndefined();
    expect(rhythm.isOverdue(attempt, new Date('2030-01-01'))).toBe(false);
  });

  it('takes a cluster for left alone once two attempts should have ended', () => {
    const rhythm = new CollectionRhythm({
      frequency: { minutes: 15 },
      timeout,
    });
    expect(
      rhythm.isOverdue(attempt, new Date('2026-11-24T10:40:00.000Z')),
    ).toBe(false);
    expect(
      rhythm.isOverdue(attempt, new Date('2026-11-24T10:40:01.000Z')),
    ).toBe(true);
  });
});
