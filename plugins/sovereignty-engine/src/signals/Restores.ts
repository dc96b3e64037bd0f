// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Signal } from '@regie/plugin-sovereignty-common';
import { get, keyOf, named, Named, text } from '../observation/raw';
import { covers, Scope, scopeOf } from './backupScope';
import { portable, signalOf } from './tie';

/** A restore proves something for so long, in milliseconds: a year. */
const HOLDS = 366 * 24 * 60 * 60 * 1000;

interface Restore {
  readonly id: Named;
  readonly completed: string;
  readonly scope: Scope;
  /** Schedule that made the backup, as `namespace/name`. */
  readonly schedule: string | undefined;
}

/**
 * Restores by Velero that ended well. One that failed, or in part, proves
 * nothing, and neither does one of an unknown age.
 */
export class Restores {
  readonly #asOf: string | null;
  readonly #restores: Restore[] = [];

  constructor(asOf: string | null) {
    this.#asOf = asOf;
  }

  add(object: unknown): boolean {
    const id = named(object);
    if (!id) return false;
    const completed = text(object, 'status', 'completionTimestamp');
    const isWell = text(object, 'status', 'phase') === 'Completed';
    if (!isWell || !completed || !this.#isRecent(completed)) return true;
    const schedule = text(object, 'spec', 'scheduleName');
    this.#restores.push({
      id,
      completed,
      scope: scopeOf(get(object, 'spec')),
      schedule: schedule ? keyOf(id.namespace, schedule) : undefined,
    });
    return true;
  }

  /**
   * The newest restore of a namespace. One that names no namespaces restores
   * what is in its backup, which only the schedule of that backup tells.
   */
  of(
    namespace: string,
    scopeOfSchedule: (name: string) => Scope | undefined,
  ): Signal[] {
    const [newest] = this.#restores
      .filter(({ scope, schedule }) => {
        if (!covers(scope, namespace)) return false;
        if (scope.included.length > 0) return true;
        const backedUp = schedule ? scopeOfSchedule(schedule) : undefined;
        return backedUp !== undefined && covers(backedUp, namespace);
      })
      .sort((a, b) => (a.completed > b.completed ? -1 : 1));
    if (!newest) return [];
    const path = 'status.completionTimestamp';
    const found = portable('restore-proven', 'data', path, newest.completed);
    return [signalOf(found, { kind: 'Restore', ...newest.id })];
  }

  #isRecent(completed: string): boolean {
    if (this.#asOf === null) return false;
    const age = Date.parse(this.#asOf) - Date.parse(completed);
    return age >= 0 && age <= HOLDS;
  }
}
