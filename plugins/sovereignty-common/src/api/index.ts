// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

export * from './assessments';
export * from './declared';
export * from './providers';
export * from './landscape';
export * from './status';
export * from './history';
export * from './waivers';
export * from './RestClient.generated';
export * from './RestRequests';
export * from './SovereigntyClient';
export * from './unclaimed';
