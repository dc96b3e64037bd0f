// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Config } from '@backstage/config';

/** Who has which role: references of groups and users. */
export interface Roles {
  /** Runs the platform: may do everything. */
  readonly platform: readonly string[];
  /** Answers for the policy: decides on waivers, and so sees everything. */
  readonly policyOfficers: readonly string[];
}

/** A role that nobody is named for is nobody's. */
export function readRoles(config: Config): Roles {
  const named = (role: keyof Roles) =>
    config.getOptionalStringArray(`permission.roles.${role}`) ?? [];
  return {
    platform: named('platform'),
    policyOfficers: named('policyOfficers'),
  };
}
