// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';
import { HumanDuration } from '@backstage/types';

export interface Config {
  sovereignty?: {
    register?: {
      /**
       * Files, folders or addresses of your own, after the register that ships.
       * An address is read through the URL reader of Backstage, so its host
       * needs an integration or a place in `backend.reading.allow`.
       */
      locations?: string[];
      /**
       * Rows of the register, after all locations: the sections and fields of a
       * register file. A change counts without a restart.
       */
      entries?: {
        /** The date these rows were last checked, YYYY-MM-DD. */
        asOf: string;
        owners?: { [field: string]: unknown }[];
        providers?: { [field: string]: unknown }[];
        /** Who takes over whom, and from when. */
        ownershipChanges?: {
          /** Id of the provider or owner that changes hands. */
          of: string;
          /** Id of the new owner. */
          owner: string;
          /** The first day of the new owner, YYYY-MM-DD. */
          from?: string;
          /** When it was made known, YYYY-MM-DD. */
          announced?: string;
          /** Per cent. */
          share?: number;
          evidence?:
            | 'self-declared'
            | 'documented'
            | 'audited'
            | 'operationally-tested';
          /** Codes of sources, or addresses. */
          source?: string[];
        }[];
        [section: string]: unknown;
      };
    };
    policies?: {
      /** Files, folders or addresses with policy packs, instead of those that ship. */
      locations?: string[];
    };
    waivers?: {
      /** Files, folders or addresses with approved exceptions. */
      locations?: string[];
    };
    collection?: {
      /** How often each cluster is read. Default: every 15 minutes. */
      schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
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
    evaluation?: {
      /** How often verdicts are made anew. Default: every minute. */
      schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
    };
  };
}
