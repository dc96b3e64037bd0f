// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

/** One step into a declaration: a key, and for a list the item of it. */
export interface FieldStep {
  readonly key: string;
  /** How the item is named; absent where the key holds no list of objects. */
  readonly item?: string;
}

const STEP = /^([A-Za-z][A-Za-z0-9]*)(?:\[([^\]\s]{1,120})\])?$/;

/** The item that whoever answers names himself. */
export const NAMED_BY_ANSWER = '?';

/** `hosting[scaleway].region` in steps; `undefined` for what is no such path. */
export function parseField(field: string): FieldStep[] | undefined {
  const steps: FieldStep[] = [];
  for (const part of splitOutsideBrackets(field)) {
    const match = STEP.exec(part);
    if (!match) return undefined;
    steps.push(
      match[2] ? { key: match[1], item: match[2] } : { key: match[1] },
    );
  }
  return steps.length > 0 ? steps : undefined;
}

export function formatField(steps: readonly FieldStep[]): string {
  return steps
    .map(({ key, item }) => (item === undefined ? key : `${key}[${item}]`))
    .join('.');
}

/** The path as the schema has it: `hosting[].region`. */
export function schemaPath(steps: readonly FieldStep[]): string {
  return steps
    .map(({ key, item }) => (item === undefined ? key : `${key}[]`))
    .join('.');
}

/** Provider ids have no dots, but whoever writes an answer may use any text. */
function splitOutsideBrackets(field: string): string[] {
  const parts: string[] = [];
  let start = 0;
  let depth = 0;
  for (let index = 0; index < field.length; index += 1) {
    if (field[index] === '[') depth += 1;
    if (field[index] === ']') depth -= 1;
    if (field[index] === '.' && depth === 0) {
      parts.push(field.slice(start, index));
      start = index + 1;
    }
  }
  parts.push(field.slice(start));
  return parts;
}
