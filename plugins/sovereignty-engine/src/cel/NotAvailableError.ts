// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { ASTNode } from '@marcbachmann/cel-js';

/** A construct that CEL has and rules may not use. */
export class NotAvailableError extends Error {
  readonly position: number;

  constructor(what: string, node: ASTNode) {
    super(`${what} is not available in rules`);
    this.position = node.start;
  }
}
