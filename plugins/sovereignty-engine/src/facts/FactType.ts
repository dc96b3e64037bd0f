// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

/** One field of a record of facts, as rule authors read it. @public */
export interface FactField {
  readonly name: string;
  /** A CEL type: string, bool, int, a record below, or a list of these. */
  readonly type: string;
  /** What a text is; sentences can write a date as people do. */
  readonly format?: 'date';
  readonly meaning: string;
  /** Where it comes from, and so who can supply it when it is missing. */
  readonly from: string;
}

/** @public */
export interface FactType {
  readonly type: string;
  readonly meaning: string;
  readonly fields: readonly FactField[];
}

/** Of a text that is a date, YYYY-MM-DD. */
const DATE = 'date';

/** A record with its fields as `[type, meaning, from]`; a type can be `date`. */
export function record(
  type: string,
  meaning: string,
  fields: Record<
    string,
    readonly [type: string, meaning: string, from: string]
  >,
): FactType {
  return {
    type,
    meaning,
    fields: Object.entries(fields).map(([name, field]) => ({
      name,
      ...(field[0] === DATE
        ? { type: 'string', format: DATE }
        : { type: field[0] }),
      meaning: field[1],
      from: field[2],
    })),
  };
}
