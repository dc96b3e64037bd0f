// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { messages } from './messages';

type Keys<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${Keys<T[K]>}`;
}[keyof T & string];

/** Every text of the plugin under its whole key: a language that lacks one does not compile. */
export type FlatMessages = Record<Keys<typeof messages>, string>;
