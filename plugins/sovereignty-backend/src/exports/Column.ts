// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Cell } from './csv';

export type Language = 'nl' | 'en';

/** A column of a CSV file: what stands above it, and what it holds. */
export interface Column<T> {
  readonly title: Record<Language, string>;
  readonly of: (row: T, lang: Language) => Cell;
}
