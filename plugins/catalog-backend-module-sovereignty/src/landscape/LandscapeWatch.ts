// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { LoggerService } from '@backstage/backend-plugin-api';
import { SovereigntyApi } from '@regie/plugin-sovereignty-common';
import { LandscapeIndex } from './LandscapeIndex';

/**
 * The last landscape that could be had, in the memory of this replica. An
 * attempt that fails changes nothing.
 */
export class LandscapeWatch {
  readonly #client: Pick<SovereigntyApi, 'getLandscape'>;
  readonly #logger: LoggerService;
  #current: LandscapeIndex | undefined;
  #lastComplaint = '';

  constructor(
    client: Pick<SovereigntyApi, 'getLandscape'>,
    logger: LoggerService,
  ) {
    this.#client = client;
    this.#logger = logger;
  }

  /** `undefined` until it could be had once. */
  get current(): LandscapeIndex | undefined {
    return this.#current;
  }

  async refresh(): Promise<void> {
    try {
      this.#current = new LandscapeIndex(await this.#client.getLandscape());
      this.#lastComplaint = '';
    } catch (error) {
      this.#complain(error instanceof Error ? error.message : String(error));
    }
  }

  /** Says the same once, not every minute. */
  #complain(reason: string): void {
    if (reason === this.#lastComplaint) return;
    this.#lastComplaint = reason;
    this.#logger.warn(
      `What runs where could not be asked of the sovereignty backend; labels and relations in the catalog stay as they were: ${reason}`,
    );
  }
}
