// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';
import { HumanDuration } from '@backstage/types';

export interface Config {
  sovereignty?: {
    register?: {
      /** Files or folders of your own, after the register that ships. */
      locations?: string[];
    };
    policies?: {
      /** Files or folders with policy packs, instead of those that ship. */
      locations?: string[];
    };
    waivers?: {
      /** Files or folders with approved exceptions. */
      locations?: string[];
    };
    collection?: {
      /** How often each cluster is read. Default: every 15 minutes. */
      schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      /** Clusters that one backend reads at once. Default: 4. */
      concurrency?: number;
      /**
       * Share of workloads, above 0 and at most 1, whose loss at once is not
       * believed: the old view is kept. Default: 0.8.
       */
      holdAboveLoss?: number;
      /** After how long such a loss is believed. Default: 24 hours. */
      acceptLossAfter?: string | HumanDuration;
      /** How long a cluster that no source lists is kept. Default: 30 days. */
      forgetAfter?: string | HumanDuration;
    };
    haven?: {
      /** Days after which a report of the Haven checker is outdated. Default: 90. */
      maxAgeDays?: number;
    };
    matching?: {
      /**
       * Labels whose value is the name of a Component, tried in this order for
       * workloads that no annotation claims. Default: none. For instance
       * `app.kubernetes.io/name` on workloads, or `toolkit.fluxcd.io/tenant` on
       * namespaces.
       */
      fallbacks?: { on: 'workload' | 'namespace'; label: string }[];
    };
    unclaimed?: {
      /**
       * Owner in the catalog-info that is proposed for workloads that nobody
       * claims. Default: group:default/team-platform.
       */
      owner?: string;
    };
    evaluation?: {
      /** How often verdicts are made anew. Default: every minute. */
      schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
    };
  };
}
