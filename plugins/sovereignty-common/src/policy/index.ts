// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

export * from './vocabulary';
export * from './waiver';
export * from './finding';
