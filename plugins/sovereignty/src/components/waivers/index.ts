// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

export { WaiverList } from './WaiverList';
export { WaiverPage } from './WaiverPage';
export { useComponentWaivers } from './useComponentWaivers';
export type { ComponentWaivers } from './useComponentWaivers';
export { RequestWaiver } from './RequestWaiver';
