// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { ObjectReference } from '@regie/plugin-sovereignty-common';
import { isFresh } from './isFresh';
import { Tie } from './tie';

/** A schedule of backups with what was seen of where they go and how they went. */
export interface BackupStanding {
  readonly schedule: ObjectReference;
  readonly paused: boolean;
  /** Whether nobody can tell by the schedule how its last backup went. */
  readonly silent: boolean;
  readonly place: { object: ObjectReference; tie: Tie } | undefined;
  /** As Velero says of the place; undefined where it says nothing. */
  readonly available: boolean | undefined;
  readonly lastCompleted: string | undefined;
}

export type BackupAnswer =
  | { answer: 'yes'; seen: string; object: ObjectReference; path: string }
  | { answer: 'no'; seen: string; object: ObjectReference; path: string }
  | { answer: 'unknown'; seen: string };

/**
 * Whether one schedule makes a workload restorable at another provider: the
 * backups go well, and not to the provider that it runs at. `providers` are
 * those of its nodes, `null` for one that is not known.
 */
export function backupElsewhere(
  standing: BackupStanding,
  providers: ReadonlySet<string | null>,
  options: { asOf: string | null; backupsRead: boolean },
): BackupAnswer {
  const { schedule, place, available, lastCompleted } = standing;
  const at = (seen: string, path: string): BackupAnswer => ({
    answer: 'no',
    seen,
    object: schedule,
    path,
  });
  if (standing.paused) return at('it is paused', 'spec.paused');
  if (!place) return unknown(`where ${schedule.name} keeps its copies`);
  if (available === false) {
    const { object } = place;
    return {
      answer: 'no',
      seen: 'not available',
      object,
      path: 'status.phase',
    };
  }
  const { provider, match, path } = place.tie;
  if (provider === null) return unknown(`whose ${match} is`);
  if (providers.has(provider)) {
    return { answer: 'no', seen: provider, object: place.object, path };
  }
  if (providers.size === 0 || providers.has(null)) {
    return unknown('at which provider it runs');
  }
  if (standing.silent || available === undefined || !options.backupsRead) {
    return unknown(`how the last backup of ${schedule.name} went`);
  }
  if (lastCompleted === undefined) {
    return at('no backup that went well', 'metadata.name');
  }
  if (options.asOf === null) return unknown('on which day it was read');
  return isFresh(lastCompleted, options.asOf)
    ? { answer: 'yes', seen: match, object: place.object, path }
    : at(`last one that went well: ${lastCompleted}`, 'metadata.name');
}

function unknown(what: string): BackupAnswer {
  return { answer: 'unknown', seen: `${what} is not known` };
}
