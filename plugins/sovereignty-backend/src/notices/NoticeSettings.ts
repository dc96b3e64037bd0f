// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

/** Whether, how often and in what language owners are told. */
export interface NoticeSettings {
  readonly enabled: boolean;
  readonly digest: SchedulerServiceTaskScheduleDefinition;
  readonly language: 'nl' | 'en';
}

/** Long enough after a start for catalog and clusters to be read. */
const DIGEST: SchedulerServiceTaskScheduleDefinition = {
  frequency: { hours: 1 },
  timeout: { minutes: 10 },
  initialDelay: { minutes: 10 },
};

export function readNoticeSettings(root: Config): NoticeSettings {
  const config = root.getOptionalConfig('sovereignty.notifications');
  const language = config?.getOptionalString('language') ?? 'nl';
  if (language !== 'nl' && language !== 'en') {
    throw new InputError(
      `sovereignty.notifications.language is ${language}; it is nl or en.`,
    );
  }
  return {
    enabled: config?.getOptionalBoolean('enabled') ?? true,
    digest: config?.has('digest')
      ? readSchedulerServiceTaskScheduleDefinitionFromConfig(
          config.getConfig('digest'),
        )
      : DIGEST,
    language,
  };
}
