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
 * Having a cluster read now, without waiting for its turn.
 *
 * @public
 */
export const sovereigntyClusterCollectPermission = createPermission({
  name: 'sovereignty.cluster.collect',
  attributes: { action: 'update' },
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
 * Taking over what suppliers answer, which becomes part of what is known of
 * components.
 *
 * @public
 */
export const sovereigntyFactsImportPermission = createPermission({
  name: 'sovereignty.facts.import',
  attributes: { action: 'create' },
});

/**
 * Every permission of this plugin, for policies and integration routers.
 *
 * @public
 */
export const sovereigntyPermissions = [
  sovereigntyClusterReadPermission,
  sovereigntyClusterCollectPermission,
  sovereigntyPolicyReadPermission,
  sovereigntyFactsImportPermission,
];
