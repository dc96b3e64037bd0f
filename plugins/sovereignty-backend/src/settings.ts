// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { MatchFallback } from '@regie/plugin-sovereignty-engine';
import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { HumanDuration } from '@backstage/types';
import { IANAZone } from 'luxon';
import { FolderMapping } from './factSources/AddressReader';
import { NoticeSettings, readNoticeSettings } from './notices/NoticeSettings';
import { SoftwarecatalogusOptions } from './factSources/SoftwarecatalogusSource';

/** What the operator may set, with what holds when he does not. */
export interface Settings {
  readonly collection: {
    readonly schedule: SchedulerServiceTaskScheduleDefinition;
    /** Clusters that one backend reads at once. */
    readonly concurrency: number;
    /** Share of workloads, 0 to 1, whose loss at once is not believed. */
    readonly holdAboveLoss: number;
    /** A view of fewer workloads is too small to tell a loss from a change. */
    readonly holdFromWorkloads: number;
    readonly acceptLossAfter: HumanDuration;
    readonly forgetAfter: HumanDuration;
  };
  /** A report of Haven that is older says nothing of today. */
  readonly havenMaxAgeDays: number;
  readonly fallbacks: readonly MatchFallback[];
  /** Owner in the catalog-info that is proposed for what nobody claims. */
  readonly unclaimedOwner: string;
  /** Where a new day begins, for verdicts and waivers. */
  readonly timeZone: string;
  readonly evaluationSchedule: SchedulerServiceTaskScheduleDefinition;
  /** How long changes of verdicts are kept. */
  readonly keepHistoryFor: HumanDuration;
  readonly notices: NoticeSettings;
  readonly facts: {
    readonly schedule: SchedulerServiceTaskScheduleDefinition;
    /** Addresses whose files stand in a folder of this machine. */
    readonly folders: readonly FolderMapping[];
    readonly publiccode: boolean;
    readonly softwarecatalogus: SoftwarecatalogusOptions;
    readonly answerLocations: readonly string[];
  };
}

const COLLECTION: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 15 },
  timeout: { minutes: 10 },
  initialDelay: { seconds: 1 },
};

const EVALUATION: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 1 },
  timeout: { minutes: 10 },
  initialDelay: { seconds: 2 },
};

const FACTS: SchedulerServiceTaskScheduleDefinition = {
  frequency: { hours: 1 },
  timeout: { minutes: 10 },
  initialDelay: { seconds: 5 },
};
/** The upgrade window of the Haven Compliancy Checker itself. */
const HAVEN_MAX_AGE_DAYS = 90;

const TIME_ZONE = 'Europe/Amsterdam';

const UNCLAIMED_OWNER = 'group:default/team-platform';

/** Labels by which workloads may be claimed when no annotation claims them. */
function readFallbacks(config: Config | undefined): MatchFallback[] {
  const blocks = config?.getOptionalConfigArray('matching.fallbacks') ?? [];
  return blocks.map(block => {
    const on = block.getString('on');
    if (on !== 'workload' && on !== 'namespace') {
      throw new InputError(
        `sovereignty.matching.fallbacks has on: ${on}; it is workload or namespace.`,
      );
    }
    return { on, label: block.getString('label') };
  });
}

function readTimeZone(config: Config | undefined): string {
  const zone = config?.getOptionalString('timeZone') ?? TIME_ZONE;
  if (!IANAZone.isValidZone(zone)) {
    throw new InputError(
      `sovereignty.timeZone is ${zone}; it is the name of a time zone, such as ${TIME_ZONE}.`,
    );
  }
  return zone;
}

export function readSettings(root: Config): Settings {
  const config = root.getOptionalConfig('sovereignty');
  const schedule = (
    key: string,
    standard: SchedulerServiceTaskScheduleDefinition,
  ) =>
    config?.has(key)
      ? readSchedulerServiceTaskScheduleDefinitionFromConfig(
          config.getConfig(key),
        )
      : standard;
  const duration = (key: string, standard: HumanDuration) =>
    config?.has(key) ? readDurationFromConfig(config, { key }) : standard;

  const own = (key: string) => config?.getOptionalStringArray(key) ?? [];
  const holdAboveLoss =
    config?.getOptionalNumber('collection.holdAboveLoss') ?? 0.8;
  if (!(holdAboveLoss > 0 && holdAboveLoss <= 1)) {
    throw new InputError(
      `sovereignty.collection.holdAboveLoss is ${holdAboveLoss}; it is a share, above 0 and at most 1.`,
    );
  }
  const concurrency = config?.getOptionalNumber('collection.concurrency') ?? 4;
  if (!(Number.isInteger(concurrency) && concurrency > 0)) {
    throw new InputError(
      `sovereignty.collection.concurrency is ${concurrency}; it is a whole number, 1 or more.`,
    );
  }
  return {
    collection: {
      schedule: schedule('collection.schedule', COLLECTION),
      concurrency,
      holdAboveLoss,
      holdFromWorkloads: 10,
      acceptLossAfter: duration('collection.acceptLossAfter', { hours: 24 }),
      forgetAfter: duration('collection.forgetAfter', { days: 30 }),
    },
    havenMaxAgeDays:
      config?.getOptionalNumber('haven.maxAgeDays') ?? HAVEN_MAX_AGE_DAYS,
    fallbacks: readFallbacks(config),
    unclaimedOwner:
      config?.getOptionalString('unclaimed.owner') ?? UNCLAIMED_OWNER,
    timeZone: readTimeZone(config),
    keepHistoryFor: duration('history.keepFor', { years: 2 }),
    evaluationSchedule: schedule('evaluation.schedule', EVALUATION),
    notices: readNoticeSettings(root),
    facts: {
      schedule: schedule('facts.schedule', FACTS),
      folders: (config?.getOptionalConfigArray('facts.folders') ?? []).map(
        folder => ({
          url: withSlash(folder.getString('url')),
          folder: folder.getString('folder'),
        }),
      ),
      publiccode: config?.getOptionalBoolean('facts.publiccode') ?? true,
      softwarecatalogus: {
        locations: own('facts.softwarecatalogus.locations'),
        organisation: config?.getOptionalString(
          'facts.softwarecatalogus.organisation',
        ),
      },
      answerLocations: own('facts.answers.locations'),
    },
  };
}

/** `https://code.example` must not stand for `https://code.example.evil`. */
function withSlash(url: string): string {
  return url.endsWith('/') ? url : `${url}/`;
}
