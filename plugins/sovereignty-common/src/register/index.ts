// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

export * from './description';
export * from './ownership';
export * from './provider';
