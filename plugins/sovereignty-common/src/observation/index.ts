// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

export * from './signal';
export * from './place';
export * from './image';
export * from './haven';
export * from './portability';
export * from './workload';
export * from './cluster';
