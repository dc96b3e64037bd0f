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
      /**
       * Ids of the packs that ship and are in force, such as vng-digital-autonomy,
       * haven, eu-csf-2026-06 and rijkscloudbeleid-2026. They are judged side by
       * side. Default: vng-digital-autonomy, or none when there are locations.
       */
      shipped?: string[];
      /** Files, folders or addresses with policy packs of your own. */
      locations?: string[];
    };
    frameworks?: {
      /** Files or folders with the EU framework, instead of those that ship. */
      locations?: string[];
    };
    waivers?: {
      /** Files, folders or addresses with approved exceptions. */
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
    /**
     * Time zone in which a new day begins for verdicts, waivers and history.
     * Default: Europe/Amsterdam.
     */
    timeZone?: string;
    history?: {
      /**
       * How long changes of verdicts are kept, and waivers and answers of
       * suppliers about an entity that left the catalog. Default: 2 years.
       */
      keepFor?: string | HumanDuration;
    };
    facts?: {
      /** How often sources of facts are asked. Default: every hour. */
      schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      /**
       * Addresses whose files stand in a folder of this machine, for a
       * repository that the backend cannot reach.
       */
      folders?: Array<{
        /** Where the address begins, such as https://code.example/team/. */
        url: string;
        folder: string;
      }>;
      /** Whether the publiccode.yml of components is read. Default: true. */
      publiccode?: boolean;
      softwarecatalogus?: {
        /** Exports of the GEMMA Softwarecatalogus: files or addresses. */
        locations?: string[];
        /** Id of the municipality, in an export with the use by several. */
        organisation?: string;
      };
      answers?: {
        /** Files with the answers of suppliers: files or addresses. */
        locations?: string[];
      };
    };
    notifications?: {
      /** Whether owners are told of what concerns them. Default: true. */
      enabled?: boolean;
      /**
       * When they are told, all at once. Default: every hour. An owner gets one
       * notification a day of each kind; more of the same day updates it.
       */
      digest?: SchedulerServiceTaskScheduleDefinitionConfig;
      /** Language of the texts. Default: nl. */
      language?: 'nl' | 'en';
    };
    evaluation?: {
      /** How often verdicts are made anew. Default: every minute. */
      schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
    };
  };
}
