// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * The words that all parts of Regie share: claims, declarations, observations,
 * policy, permissions and the REST client.
 *
 * @packageDocumentation
 */
export * from './api';
export * from './catalog';
export * from './claims';
export * from './declaration';
export * from './observation';
export * from './permissions';
export * from './policy';
export * from './register';
export * from './seal';
export * from './statements';
