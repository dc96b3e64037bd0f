// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

export * from './factSource';
export * from './questions';
export * from './statement';
