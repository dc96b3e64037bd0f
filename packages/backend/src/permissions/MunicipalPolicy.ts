// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  catalogConditions,
  createCatalogConditionalDecision,
} from '@backstage/plugin-catalog-backend/alpha';
import {
  catalogEntityDeletePermission,
  catalogEntityReadPermission,
  catalogEntityRefreshPermission,
} from '@backstage/plugin-catalog-common/alpha';
import {
  AuthorizeResult,
  isPermission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import {
  createWaiverConditionalDecision,
  waiverConditions,
} from '@regie/plugin-sovereignty-backend';
import {
  sovereigntyClusterCollectPermission,
  sovereigntyFactsImportPermission,
  sovereigntyWaiverDecidePermission,
  sovereigntyWaiverRequestPermission,
} from '@regie/plugin-sovereignty-common';
import { Roles } from './roles';

/** Only for its owner, the platform team and those who answer for the policy. */
const CONFIDENTIAL = { label: 'confidential', value: 'true' };

const ALLOW: PolicyDecision = { result: AuthorizeResult.ALLOW };
const DENY: PolicyDecision = { result: AuthorizeResult.DENY };

/** What only the platform team does. */
const PLATFORM_ONLY = [
  sovereigntyClusterCollectPermission,
  sovereigntyFactsImportPermission,
];

/**
 * A sample of who may do what in a municipality: owners ask for waivers of what
 * is theirs, policy officers decide on them, the platform team does everything,
 * and what is confidential is not for others. That nobody decides on a request
 * of his own is not up to a policy; the backend sees to that.
 */
export class MunicipalPolicy implements PermissionPolicy {
  readonly #roles: Roles;

  constructor(roles: Roles) {
    this.#roles = roles;
  }

  async handle(
    { permission }: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    if (!user) return DENY;
    const claims = user.info.ownershipEntityRefs;
    const has = (role: keyof Roles) =>
      this.#roles[role].some(ref => claims.includes(ref));
    if (has('platform')) return ALLOW;
    if (isPermission(permission, catalogEntityReadPermission)) {
      return has('policyOfficers')
        ? ALLOW
        : createCatalogConditionalDecision(permission, {
            anyOf: [
              { not: catalogConditions.hasLabel(CONFIDENTIAL) },
              catalogConditions.isEntityOwner({ claims }),
            ],
          });
    }
    if (
      isPermission(permission, catalogEntityDeletePermission) ||
      isPermission(permission, catalogEntityRefreshPermission)
    ) {
      return createCatalogConditionalDecision(
        permission,
        catalogConditions.isEntityOwner({ claims }),
      );
    }
    if (isPermission(permission, sovereigntyWaiverRequestPermission)) {
      return createWaiverConditionalDecision(
        permission,
        waiverConditions.isOwner({ claims }),
      );
    }
    if (isPermission(permission, sovereigntyWaiverDecidePermission)) {
      return has('policyOfficers') ? ALLOW : DENY;
    }
    const isPlatformOnly = PLATFORM_ONLY.some(it =>
      isPermission(permission, it),
    );
    return isPlatformOnly ? DENY : ALLOW;
  }
}
