// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

/** What makes a spreadsheet take the text of a cell for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** By this a spreadsheet knows that the text is UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

export type Cell = string | number | null;

/**
 * One line of a CSV file. A text that a spreadsheet would run gets an
 * apostrophe before it, which shows it as the text that it is.
 */
export function csvLine(cells: readonly Cell[], separator: string): string {
  return `${cells.map(cell => csvCell(cell, separator)).join(separator)}\r\n`;
}

function csvCell(cell: Cell, separator: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text =
    FORMULA.test(cell.trimStart()) || FORMULA.test(cell) ? `'${cell}` : cell;
  const needsQuotes =
    text.includes(separator) || /["\r\n,;]/.test(text) || text !== text.trim();
  return needsQuotes ? `"${text.replaceAll('"', '""')}"` : text;
}
