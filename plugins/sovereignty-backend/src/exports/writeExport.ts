// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Readable } from 'stream';
import { pipeline } from 'stream/promises';
import { Response } from 'express';
import { Column, Language } from './Column';
import { BYTE_ORDER_MARK, csvLine } from './csv';

/** Dutch spreadsheets take a comma for part of a number. */
const SEPARATORS: Record<Language, string> = { nl: ';', en: ',' };

export interface Export<T> {
  /** Of the file, without its ending. */
  readonly name: string;
  readonly format: 'json' | 'csv';
  readonly lang: Language;
  readonly columns: readonly Column<T>[];
}

/**
 * Sends rows as they come, no faster than they are taken. What fails halfway
 * breaks the connection, so that half a file is not taken for a whole one.
 */
export async function writeExport<T>(
  rows: AsyncIterable<T>,
  { name, format, lang, columns }: Export<T>,
  response: Response,
): Promise<void> {
  response.attachment(`${name}.${format}`);
  response.type(format === 'csv' ? 'text/csv' : 'application/json');
  const text = format === 'csv' ? csv(rows, columns, lang) : json(rows);
  await pipeline(Readable.from(text), response);
}

async function* csv<T>(
  rows: AsyncIterable<T>,
  columns: readonly Column<T>[],
  lang: Language,
): AsyncGenerator<string> {
  const separator = SEPARATORS[lang];
  yield BYTE_ORDER_MARK +
    csvLine(
      columns.map(({ title }) => title[lang]),
      separator,
    );
  for await (const row of rows) {
    yield csvLine(
      columns.map(column => column.of(row, lang)),
      separator,
    );
  }
}

async function* json<T>(rows: AsyncIterable<T>): AsyncGenerator<string> {
  let before = '{"items":[\n';
  for await (const row of rows) {
    yield before + JSON.stringify(row);
    before = ',\n';
  }
  yield before.startsWith('{') ? '{"items":[]}' : '\n]}';
}
