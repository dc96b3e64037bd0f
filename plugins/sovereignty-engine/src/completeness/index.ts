// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

export { measureCompleteness } from './measureCompleteness';
export type { RequiredFields, RequiredOutcome } from './measureCompleteness';
