// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

const DAY_MS = 24 * 60 * 60 * 1000;

/** Today where the reader is: a waiver ends at midnight there, not in UTC. */
export function today(): string {
  // Swedish is written as ISO 8601 has it.
  return new Intl.DateTimeFormat('sv-SE').format();
}

/** How many days lie between two dates (YYYY-MM-DD). */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

export function plusDays(date: string, days: number): string {
  const at = new Date(Date.parse(date) + days * DAY_MS);
  return at.toISOString().slice(0, 10);
}
