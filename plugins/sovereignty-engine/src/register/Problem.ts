// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { RegisterFile } from './RegisterFile';

/** A mistake, with the file that is to blame and therefore refused. */
export interface Problem {
  readonly file: RegisterFile;
  /** `path:line:column what; what to do` */
  readonly text: string;
}
