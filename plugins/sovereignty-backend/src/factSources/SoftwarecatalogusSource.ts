// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { InputError } from '@backstage/errors';
import { readSoftwarecatalogus } from '@regie/plugin-sovereignty-engine';
import {
  CollectedFacts,
  CollectFactsOptions,
  FactSource,
} from '@regie/plugin-sovereignty-node';
import { AddressReader } from './AddressReader';

/** A thousand products with all their texts have about two megabytes. */
const MAX_BYTES = 20_000_000;

export interface SoftwarecatalogusOptions {
  readonly locations: readonly string[];
  readonly organisation?: string;
}

/** Exports of the GEMMA Softwarecatalogus. */
export class SoftwarecatalogusSource implements FactSource {
  readonly id = 'softwarecatalogus';
  readonly title = 'GEMMA Softwarecatalogus';
  readonly #reader: AddressReader;
  readonly #options: SoftwarecatalogusOptions;

  constructor(reader: AddressReader, options: SoftwarecatalogusOptions) {
    this.#reader = reader;
    this.#options = options;
  }

  /** One export that cannot be read keeps all as it was: they tell one story. */
  async collect(options: CollectFactsOptions): Promise<CollectedFacts> {
    const { entities, signal } = options;
    const { locations, organisation } = this.#options;
    const reads = [];
    for (const path of locations) {
      const { text } = await this.#reader.read(path, {
        maxBytes: MAX_BYTES,
        signal,
      });
      const read = readSoftwarecatalogus({
        path,
        text,
        entities,
        organisation,
      });
      if (!read.readable) throw new InputError(read.problems.join(' '));
      reads.push(read);
    }
    return {
      statements: reads.flatMap(({ statements }) => statements),
      problems: reads
        .flatMap(({ problems }) => problems)
        .map(message => ({ entityRef: null, message })),
      unread: [],
    };
  }
}
