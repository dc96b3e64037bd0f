// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  readAnswers,
  statedEntities,
  SupplierDirectory,
} from '@regie/plugin-sovereignty-engine';
import {
  CollectedFacts,
  CollectFactsOptions,
  FactSource,
} from '@regie/plugin-sovereignty-node';
import { AddressReader } from './AddressReader';

/** As many bytes as an answer that is sent in may have. */
export const MAX_ANSWER_BYTES = 1_000_000;

/** Files with suppliers' answers, such as those another municipality shares. */
export class AnswerFilesSource implements FactSource {
  readonly id = 'supplier-answers';
  readonly title = 'Supplier answer files';
  readonly #reader: AddressReader;
  readonly #locations: readonly string[];

  constructor(reader: AddressReader, locations: readonly string[]) {
    this.#reader = reader;
    this.#locations = locations;
  }

  async collect(options: CollectFactsOptions): Promise<CollectedFacts> {
    const { entities, register, on, signal } = options;
    const components = statedEntities(entities, []);
    const directory = new SupplierDirectory({ components, register, on });
    const reads = [];
    for (const path of this.#locations) {
      const { text } = await this.#reader.read(path, {
        maxBytes: MAX_ANSWER_BYTES,
        signal,
      });
      reads.push(readAnswers({ path, text }, { directory, on }));
    }
    return {
      statements: reads.flatMap(({ statements }) => statements),
      problems: reads
        .flatMap(({ problems }) => problems)
        .map(({ message }) => ({ entityRef: null, message })),
      unread: [],
    };
  }
}
