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
 * Trying a pack or a declaration out against what is known, without storing any
 * of it.
 *
 * @public
 */
export const sovereigntyPolicyDryRunPermission = createPermission({
  name: 'sovereignty.policy.dryrun',
  attributes: { action: 'read' },
});

/**
 * The kind of resource that permissions on waivers are about. A policy can
 * answer with conditions, such as that the user owns what the waiver is for.
 *
 * @public
 */
export const RESOURCE_TYPE_WAIVER = 'sovereignty-waiver';

const CANDIDATE = 'candidate ';

/**
 * What the permission framework is asked about before there is a waiver: one of
 * a rule, for an entity, that nobody has asked for yet.
 *
 * @public
 */
export function waiverCandidateRef(rule: string, entityRef: string): string {
  return `${CANDIDATE}${rule} ${entityRef}`;
}

/**
 * The parts of a {@link waiverCandidateRef}; `undefined` when it is not one.
 *
 * @public
 */
export function parseWaiverCandidateRef(
  ref: string,
): { rule: string; entityRef: string } | undefined {
  if (!ref.startsWith(CANDIDATE)) return undefined;
  const [rule, entityRef] = ref.slice(CANDIDATE.length).split(' ');
  return rule && entityRef ? { rule, entityRef } : undefined;
}

/**
 * Asking for a waiver. Meant for whoever owns what it is for.
 *
 * @public
 */
export const sovereigntyWaiverRequestPermission = createPermission({
  name: 'sovereignty.waiver.request',
  attributes: { action: 'create' },
  resourceType: RESOURCE_TYPE_WAIVER,
});

/**
 * Approving or denying a requested waiver, and revoking an approved one. Meant
 * for those who answer for the policy; nobody decides on their own request.
 *
 * @public
 */
export const sovereigntyWaiverDecidePermission = createPermission({
  name: 'sovereignty.waiver.decide',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_WAIVER,
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
  sovereigntyPolicyDryRunPermission,
  sovereigntyProviderReadPermission,
  sovereigntyFactsImportPermission,
  sovereigntyWaiverRequestPermission,
  sovereigntyWaiverDecidePermission,
];
