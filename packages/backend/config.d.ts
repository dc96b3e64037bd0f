// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

export interface Config {
  permission?: {
    /** Who has which role: references of groups and users. */
    roles?: {
      /** Runs the platform: may do everything. */
      platform?: string[];
      /** Answers for the policy: decides on waivers, and so sees everything. */
      policyOfficers?: string[];
    };
  };
}
