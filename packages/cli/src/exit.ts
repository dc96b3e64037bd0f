// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

/** 0 done, 1 violations found, 2 could not run. */
export type ExitCode = 0 | 1 | 2;

/** The command cannot do what was asked; the message says why and what to do. */
export class CannotRun extends Error {}
