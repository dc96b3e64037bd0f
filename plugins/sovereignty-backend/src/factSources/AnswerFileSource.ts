// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { stringifyEntityRef } from '@backstage/catalog-model';
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

/**
 * A file with a supplier's answers, such as one that another municipality
 * shares. Each is a source of its own, so that one which cannot be read keeps
 * what it said and holds up no other.
 */
export class AnswerFileSource implements FactSource {
  readonly id: string;
  readonly title: string;
  readonly #reader: AddressReader;
  readonly #location: string;

  constructor(reader: AddressReader, location: string) {
    this.id = `answers:${location}`;
    this.title = location;
    this.#reader = reader;
    this.#location = location;
  }

  async collect(options: CollectFactsOptions): Promise<CollectedFacts> {
    const { entities, register, on, signal } = options;
    const components = statedEntities(entities, []);
    const directory = new SupplierDirectory({ components, register, on });
    const path = this.#location;
    const { text } = await this.#reader.read(path, {
      maxBytes: MAX_ANSWER_BYTES,
      signal,
    });
    const { statements, problems } = readAnswers(
      { path, text },
      { directory, on },
    );
    return {
      statements,
      problems: problems.map(({ message }) => ({ entityRef: null, message })),
      // Answers count whole or not at all: with a mistake those of before do.
      unread: problems.length > 0 ? entities.map(stringifyEntityRef) : [],
    };
  }
}
