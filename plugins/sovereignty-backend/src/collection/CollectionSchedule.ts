// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import {
  ClusterHandle,
  ClusterSource,
  unreadableCluster,
} from '@regie/plugin-sovereignty-node';
import { DateTime } from 'luxon';
import { ClusterStore } from '../database/ClusterStore';
import { Settings } from '../settings';
import { ClusterCollector } from './ClusterCollector';

export interface CollectionScheduleOptions {
  readonly sources: readonly ClusterSource[];
  readonly collector: ClusterCollector;
  readonly store: ClusterStore;
  readonly scheduler: SchedulerService;
  readonly settings: Settings['collection'];
  readonly logger: LoggerService;
  readonly now: () => Date;
  /** Called after each reading, whatever it brought. */
  readonly afterCollection: () => Promise<void>;
}

/**
 * One scheduled task per cluster, each with the scheduler's own lock, so that
 * replicas share the clusters and never read one twice at once.
 */
export class CollectionSchedule {
  readonly #options: CollectionScheduleOptions;
  #handles = new Map<string, ClusterHandle>();
  readonly #lastListed = new Map<ClusterSource, ClusterHandle[]>();
  readonly #scheduled = new Set<string>();
  readonly #complaints = new Set<string>();

  constructor(options: CollectionScheduleOptions) {
    this.#options = options;
  }

  /** Looks which clusters there are; new ones get a task. */
  async refresh(): Promise<void> {
    const { store, now, settings } = this.#options;
    const handles = await this.#listed();
    this.#handles = handles;
    await store.setListed([...handles.values()], now().toISOString());
    const before = DateTime.fromJSDate(now()).minus(settings.forgetAfter);
    await store.forgetUnlisted(before.toJSDate().toISOString());
    for (const name of handles.keys()) {
      if (!this.#scheduled.has(name)) await this.#schedule(name);
    }
  }

  /**
   * Has a cluster read soon, by whichever replica takes it up.
   *
   * @throws NotFoundError when no source lists it
   * @throws ConflictError when it is being read already
   */
  async collectNow(name: string): Promise<void> {
    const { scheduler } = this.#options;
    if (!this.#scheduled.has(name)) {
      throw new NotFoundError(
        `There is no cluster ${name} that a source lists.`,
      );
    }
    await scheduler.triggerTask(taskOf(name));
  }

  async #listed(): Promise<Map<string, ClusterHandle>> {
    const handles = new Map<string, ClusterHandle>();
    for (const source of this.#options.sources) {
      for (const handle of await this.#listOf(source)) {
        const other = handles.get(handle.name);
        // What cannot be read gives way to another way to the same cluster.
        const gives = other?.unreadable !== undefined;
        if (handle.unreadable !== undefined && other) continue;
        if (other && !gives) {
          this.#complain(
            `Cluster ${handle.name} is listed by ${other.source} and by ${handle.source}; the first is read. Give one of them another name.`,
          );
        } else {
          handles.set(handle.name, handle);
        }
      }
    }
    return handles;
  }

  /**
   * A source that fails keeps the clusters it listed before. One that never
   * listed any stands among the clusters itself: nobody knows what runs there.
   */
  async #listOf(source: ClusterSource): Promise<ClusterHandle[]> {
    try {
      const handles = await source.listClusters();
      this.#lastListed.set(source, handles);
      return handles;
    } catch (error) {
      const why = `The clusters of ${source.id} could not be listed: ${
        error instanceof Error ? error.message : error
      }`;
      this.#complain(why);
      return (
        this.#lastListed.get(source) ?? [
          unreadableCluster(source.id, source.id, why),
        ]
      );
    }
  }

  async #schedule(name: string): Promise<void> {
    const { scheduler, settings, collector, afterCollection } = this.#options;
    this.#scheduled.add(name);
    await scheduler.scheduleTask({
      ...settings.schedule,
      id: taskOf(name),
      scope: 'global',
      fn: async signal => {
        const handle = this.#handles.get(name);
        if (!handle) return;
        // The scheduler's signal is of a package of its own.
        await collector.collect(handle, signal as AbortSignal);
        await afterCollection();
      },
    });
  }

  /** Says each complaint once, not every minute. */
  #complain(text: string): void {
    if (this.#complaints.has(text)) return;
    this.#complaints.add(text);
    this.#options.logger.warn(text);
  }
}

function taskOf(cluster: string): string {
  return `collect-${cluster}`;
}
