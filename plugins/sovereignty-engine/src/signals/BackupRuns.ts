// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { get, keyOf, labels, named, text } from '../observation/raw';

/** By which Velero says what a backup was made for. */
const SCHEDULE = 'velero.io/schedule-name';

/** When each schedule of Velero last ended well. One that failed in part did not. */
export class BackupRuns {
  readonly #completed = new Map<string, string>();

  add(object: unknown): boolean {
    const id = named(object);
    if (!id) return false;
    const schedule = labels(object, 'metadata', 'labels')[SCHEDULE];
    const completed = text(object, 'status', 'completionTimestamp');
    const isWell = text(object, 'status', 'phase') === 'Completed';
    if (!schedule || !completed || !isWell) return true;
    const key = keyOf(id.namespace, schedule);
    const known = this.#completed.get(key);
    if (known === undefined || known < completed) {
      this.#completed.set(key, completed);
    }
    return true;
  }

  /** Of a schedule, as `namespace/name`. */
  lastOf(schedule: string): string | undefined {
    return this.#completed.get(schedule);
  }
}

/** Ways in which Velero copies the data itself, the last by its former name. */
const MOVES = [
  'snapshotMoveData',
  'defaultVolumesToFsBackup',
  'defaultVolumesToRestic',
];

/** What has the data copied, so that it leaves the provider of the disks. */
export function movedBy(spec: unknown): string | undefined {
  return MOVES.find(field => get(spec, field) === true);
}
