// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { createPermission } from '@backstage/plugin-permission-common';

/**
 * Reading the clusters that are collected, with their status and the workloads
 * that no entity claims. What belongs to an entity is guarded by
 * `catalog.entity.read` on that entity instead.
 *
 * @public
 */
export const sovereigntyClusterReadPermission = createPermission({
  name: 'sovereignty.cluster.read',
  attributes: { action: 'read' },
});

/**
 * Reading the loaded policy packs and what is wrong with those that did not
 * load.
 *
 * @public
 */
export const sovereigntyPolicyReadPermission = createPermission({
  name: 'sovereignty.policy.read',
  attributes: { action: 'read' },
});

/**
 * Reading the register: providers, their owners and what is known to change.
 * How many components lean on a provider counts only what whoever asks may see.
 *
 * @public
 */
export const sovereigntyProviderReadPermission = createPermission({
  name: 'sovereignty.provider.read',
  attributes: { action: 'read' },
});

/**
 * Every permission of this plugin, for policies and integration routers.
 *
 * @public
 */
export const sovereigntyPermissions = [
  sovereigntyClusterReadPermission,
  sovereigntyPolicyReadPermission,
  sovereigntyProviderReadPermission,
];
