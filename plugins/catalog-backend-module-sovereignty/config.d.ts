// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';
import { HumanDuration } from '@backstage/types';

export interface Config {
  catalog?: {
    providers?: {
      /** The providers and clusters that Regie adds to the catalog. */
      sovereignty?: {
        /** Who owns them. Default: `unknown`. */
        owner?: string;
        /** Namespace of the providers. Default: `default`. */
        namespace?: string;
        /**
         * Which providers of the register: those that something is hosted at,
         * or all. Default: `in-use`.
         */
        include?: 'in-use' | 'all';
        /** Ids of providers to add even when nothing is hosted at them. */
        alwaysInclude?: string[];
        /**
         * How long a cluster or provider must be gone before its entity is
         * removed. Default: 24 hours.
         */
        removeAfter?: string | HumanDuration;
        /** How often they are brought up to date. Default: every minute. */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      };
    };
  };
}
