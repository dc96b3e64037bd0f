// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { InputError } from '@backstage/errors';
import { createHmac, timingSafeEqual } from 'crypto';
import { Knex } from 'knex';
import { z } from 'zod';
import type { ListQuery } from './filteredAssessments';

/** Where a page of a list begins. */
const positionSchema = z.strictObject({
  /** From the row with this key on, or up to it. */
  direction: z.enum(['next', 'previous']),
  key: z.array(z.union([z.string(), z.number(), z.null()])).max(4),
  /** How many rows come before that place. */
  preceding: z.number().int().nonnegative(),
});

export type ListPosition = z.infer<typeof positionSchema>;

/**
 * Cursors as callers see them: a position with a signature over it and over
 * what was asked. Only a cursor that a backend of this database gave for the
 * same filters and order is taken; who may see what is not in it, so that it
 * opens nothing.
 */
export class ListCursors {
  readonly #knex: Knex;
  #secret: Promise<string> | undefined;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async write(position: ListPosition, query: ListQuery): Promise<string> {
    const text = Buffer.from(JSON.stringify(position)).toString('base64url');
    const signature = await this.#sign(text, query);
    return `${text}.${signature.toString('base64url')}`;
  }

  /** @throws InputError for one that was not given for this list */
  async read(cursor: string, query: ListQuery): Promise<ListPosition> {
    const [text = '', given = '', ...rest] = cursor.split('.');
    const signature = await this.#sign(text, query);
    const claimed = Buffer.from(given, 'base64url');
    if (
      rest.length > 0 ||
      claimed.length !== signature.length ||
      !timingSafeEqual(claimed, signature)
    ) {
      throw new InputError(
        'Query parameter cursor: this list with these filters and this order did not give it. Ask for the first page without a cursor, and take the cursors of its answer.',
      );
    }
    const json = Buffer.from(text, 'base64url').toString('utf8');
    return positionSchema.parse(JSON.parse(json));
  }

  async #sign(text: string, query: ListQuery): Promise<Buffer> {
    const { limit, cursor, ...asked } = query;
    const question = JSON.stringify(Object.entries(asked).sort());
    return createHmac('sha256', await this.#key())
      .update(`${text}\n${question}`)
      .digest();
  }

  /** The same for all backends on this database. */
  async #key(): Promise<string> {
    this.#secret ??= this.#read();
    return this.#secret;
  }

  async #read(): Promise<string> {
    try {
      const row: { secret: string } = await this.#knex('list_key')
        .where({ id: 1 })
        .first('secret');
      return row.secret;
    } catch (error) {
      this.#secret = undefined;
      throw error;
    }
  }
}
