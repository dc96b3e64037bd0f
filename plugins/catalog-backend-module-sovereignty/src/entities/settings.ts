// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';

const KEY = 'catalog.providers.sovereignty';

const SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 1 },
  timeout: { minutes: 5 },
  initialDelay: { seconds: 10 },
};

/** What the operator may set, with what holds when he does not. */
export interface EntitySettings {
  readonly owner: string;
  /** Of provider entities; clusters are in `default`, where sources name them. */
  readonly providerNamespace: string;
  readonly providers: 'in-use' | 'all';
  /** Ids of providers that are there also when nothing is hosted at them. */
  readonly alwaysInclude: readonly string[];
  /** How long something must be gone before its entity goes too. */
  readonly removeAfterMs: number;
  readonly schedule: SchedulerServiceTaskScheduleDefinition;
  /** Address of the app, for links; without a slash at the end. */
  readonly appUrl: string | undefined;
}

export function readEntitySettings(root: Config): EntitySettings {
  const config = root.getOptionalConfig(KEY);
  const providers = config?.getOptionalString('include') ?? 'in-use';
  if (providers !== 'in-use' && providers !== 'all') {
    throw new InputError(
      `${KEY}.include is "${providers}"; allowed are in-use, all.`,
    );
  }
  return {
    owner: config?.getOptionalString('owner') ?? 'unknown',
    providerNamespace: config?.getOptionalString('namespace') ?? 'default',
    providers,
    alwaysInclude: config?.getOptionalStringArray('alwaysInclude') ?? [],
    removeAfterMs: durationToMilliseconds(
      config?.has('removeAfter')
        ? readDurationFromConfig(config, { key: 'removeAfter' })
        : { hours: 24 },
    ),
    schedule: config?.has('schedule')
      ? readSchedulerServiceTaskScheduleDefinitionFromConfig(
          config.getConfig('schedule'),
        )
      : SCHEDULE,
    appUrl: root.getOptionalString('app.baseUrl')?.replace(/\/+$/, ''),
  };
}
