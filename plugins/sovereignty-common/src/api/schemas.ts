// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

// All that goes over the REST API, for its client.
export * from './assessments';
export * from './declared';
export * from './dryRun';
export * from './exports';
export * from './history';
export * from './landscape';
export * from './providers';
export * from './status';
export * from './unclaimed';
export * from './waivers';
export * from '../seal';
export * from '../statements';
