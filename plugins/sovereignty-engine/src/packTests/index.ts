// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

export { loadPackTests } from './loadPackTests';
export { runPackTest } from './runPackTest';
export type { PackTestResult } from './runPackTest';
export type { PackExpectation, PackTest, PackTests } from './packTestSchema';
