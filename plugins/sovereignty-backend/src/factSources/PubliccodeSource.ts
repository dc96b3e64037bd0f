// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  ANNOTATION_SOURCE_LOCATION,
  Entity,
  parseLocationRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { FactProblem, Statement } from '@regie/plugin-sovereignty-common';
import {
  readPubliccode,
  ReadStatements,
} from '@regie/plugin-sovereignty-engine';
import {
  CollectedFacts,
  CollectFactsOptions,
  FactSource,
} from '@regie/plugin-sovereignty-node';
import { AddressReader } from './AddressReader';

/** Fifty times the largest that is known. */
const MAX_BYTES = 500_000;

/** So many files are read at the same time. */
const AT_ONCE = 8;

interface Remembered {
  readonly etag: string;
  readonly read: ReadStatements;
}

/** The `publiccode.yml` in the repository of each component. */
export class PubliccodeSource implements FactSource {
  readonly id = 'publiccode';
  readonly title = 'publiccode.yml';
  readonly #reader: AddressReader;
  /** By entity and address, of the entities of the last collection. */
  readonly #remembered = new Map<string, Remembered>();

  constructor(reader: AddressReader) {
    this.#reader = reader;
  }

  async collect(options: CollectFactsOptions): Promise<CollectedFacts> {
    const statements: Statement[] = [];
    const problems: FactProblem[] = [];
    const unread: string[] = [];
    const open = options.entities
      .filter(({ kind }) => kind.toLocaleLowerCase('en-US') === 'component')
      .flatMap(entity => addressOf(entity) ?? []);
    const next = open[Symbol.iterator]();
    const work = async () => {
      for (const { entityRef, address } of next) {
        options.signal.throwIfAborted();
        try {
          const read = await this.#read(address, entityRef, options.signal);
          statements.push(...read.statements);
          for (const message of read.problems) {
            problems.push({ entityRef, message });
          }
          // A version with a mistake does not undo the last good one.
          if (!read.readable) {
            unread.push(entityRef);
          }
        } catch (error) {
          // A repository need not have the file.
          if (error instanceof Error && error.name === 'NotFoundError')
            continue;
          unread.push(entityRef);
          const message =
            error instanceof Error ? error.message : String(error);
          problems.push({ entityRef, message: `${address}: ${message}` });
        }
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    const current = new Set(open.map(keyOf));
    for (const key of this.#remembered.keys()) {
      if (!current.has(key)) this.#remembered.delete(key);
    }
    return { statements, problems, unread };
  }

  async #read(
    address: string,
    entityRef: string,
    signal: AbortSignal,
  ): Promise<ReadStatements> {
    const key = keyOf({ entityRef, address });
    const before = this.#remembered.get(key);
    try {
      const { text, etag, changedOn } = await this.#reader.read(address, {
        maxBytes: MAX_BYTES,
        etag: before?.etag,
        signal,
      });
      const read = readPubliccode({
        entityRef,
        path: address,
        text,
        asOf: changedOn,
      });
      if (etag) this.#remembered.set(key, { etag, read });
      return read;
    } catch (error) {
      const same = error instanceof Error && error.name === 'NotModifiedError';
      if (same && before) return before.read;
      throw error;
    }
  }
}

interface Place {
  readonly entityRef: string;
  readonly address: string;
}

function keyOf({ entityRef, address }: Place): string {
  return `${entityRef} ${address}`;
}

/** The file stands at the root of what `backstage.io/source-location` names. */
function addressOf(entity: Entity): Place | undefined {
  const location = entity.metadata.annotations?.[ANNOTATION_SOURCE_LOCATION];
  if (!location) return undefined;
  try {
    const { type, target } = parseLocationRef(location);
    if (type !== 'url') return undefined;
    const url = new URL(target.endsWith('/') ? target : `${target}/`);
    if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
    const address = new URL('publiccode.yml', url).toString();
    return { entityRef: stringifyEntityRef(entity), address };
  } catch {
    return undefined;
  }
}
