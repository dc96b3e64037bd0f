// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  createConditionExports,
  createPermissionResourceRef,
  createPermissionRule,
} from '@backstage/plugin-permission-node';
import { RESOURCE_TYPE_WAIVER } from '@regie/plugin-sovereignty-common';
import { z } from 'zod';

/**
 * A waiver as a permission policy sees it.
 *
 * @public
 */
export interface WaiverResource {
  readonly rule: string;
  readonly entityRef: string;
  /** Who owns what the waiver is for, as a full reference. */
  readonly owner: string | null;
}

/**
 * A condition as columns and the values that they may have.
 *
 * @public
 */
export interface WaiverFilter {
  readonly column: 'owner' | 'rule';
  readonly values: readonly string[];
}

/** @public */
export const waiverResourceRef = createPermissionResourceRef<
  WaiverResource,
  WaiverFilter
>().with({ pluginId: 'sovereignty', resourceType: RESOURCE_TYPE_WAIVER });

const isOwner = createPermissionRule({
  name: 'IS_OWNER',
  description: 'Allow for waivers of what one of these owns',
  resourceRef: waiverResourceRef,
  paramsSchema: z.object({
    claims: z
      .array(z.string())
      .describe('References of the user and the groups that the user is in'),
  }),
  apply: ({ owner }, { claims }) => owner !== null && claims.includes(owner),
  toQuery: ({ claims }) => ({ column: 'owner', values: claims }),
});

const hasRule = createPermissionRule({
  name: 'HAS_RULE',
  description: 'Allow for waivers of one of these rules',
  resourceRef: waiverResourceRef,
  paramsSchema: z.object({
    rules: z.array(z.string()).describe('Ids of rules, such as JUR-01'),
  }),
  apply: ({ rule }, { rules }) => rules.includes(rule),
  toQuery: ({ rules }) => ({ column: 'rule', values: rules }),
});

/** What a policy can make the answer depend on. */
export const waiverRules = { isOwner, hasRule };

const exported = createConditionExports({
  resourceRef: waiverResourceRef,
  rules: waiverRules,
});

/**
 * Conditions on waivers, for permission policies.
 *
 * @public
 */
export const waiverConditions = exported.conditions;

/**
 * Makes a policy's answer out of {@link waiverConditions}.
 *
 * @public
 */
export const createWaiverConditionalDecision =
  exported.createConditionalDecision;
