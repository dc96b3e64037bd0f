// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * The channel of signals on which the backend says that assessments changed.
 * The message says no more than that.
 *
 * @public
 */
export const SOVEREIGNTY_CHANNEL = 'sovereignty';
