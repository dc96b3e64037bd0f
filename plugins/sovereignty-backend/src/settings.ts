// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { HumanDuration } from '@backstage/types';

/** What the operator may set, with what holds when he does not. */
export interface Settings {
  readonly collection: {
    readonly schedule: SchedulerServiceTaskScheduleDefinition;
    /** Share of workloads, 0 to 1, whose loss at once is not believed. */
    readonly holdAboveLoss: number;
    /** A view of fewer workloads is too small to tell a loss from a change. */
    readonly holdFromWorkloads: number;
    readonly acceptLossAfter: HumanDuration;
    readonly forgetAfter: HumanDuration;
  };
  readonly evaluationSchedule: SchedulerServiceTaskScheduleDefinition;
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

  const holdAboveLoss =
    config?.getOptionalNumber('collection.holdAboveLoss') ?? 0.8;
  if (!(holdAboveLoss > 0 && holdAboveLoss <= 1)) {
    throw new InputError(
      `sovereignty.collection.holdAboveLoss is ${holdAboveLoss}; it is a share, above 0 and at most 1.`,
    );
  }
  return {
    collection: {
      schedule: schedule('collection.schedule', COLLECTION),
      holdAboveLoss,
      holdFromWorkloads: 10,
      acceptLossAfter: duration('collection.acceptLossAfter', { hours: 24 }),
      forgetAfter: duration('collection.forgetAfter', { days: 30 }),
    },
    evaluationSchedule: schedule('evaluation.schedule', EVALUATION),
  };
}
