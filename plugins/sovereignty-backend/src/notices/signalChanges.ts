// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { LoggerService } from '@backstage/backend-plugin-api';
import { SignalsService } from '@backstage/plugin-signals-node';
import { SOVEREIGNTY_CHANNEL } from '@regie/plugin-sovereignty-common';
import { AssessmentListener } from '../evaluation/AssessmentListener';

/** What open pages are told of. */
export interface ChangeSignals {
  readonly assessments: AssessmentListener;
  readonly policy: () => Promise<void>;
  readonly waivers: () => Promise<void>;
}

/**
 * Tells open pages that something changed, so that they ask anew. It goes to
 * everyone, and so says nothing of what changed: what each may see is decided
 * where they ask. What happened stands, whoever could be told of it.
 */
export function signalChanges(
  signals: SignalsService,
  logger: LoggerService,
): ChangeSignals {
  const tell = async (action: string) => {
    try {
      await signals.publish({
        recipients: { type: 'broadcast' },
        channel: SOVEREIGNTY_CHANNEL,
        message: { action },
      });
    } catch (error) {
      logger.warn(`Open pages could not be told that ${action}. ${error}`);
    }
  };
  return {
    assessments: async ({ changes: { written, removed } }) => {
      if (written + removed > 0) await tell('assessments-changed');
    },
    policy: () => tell('policy-changed'),
    waivers: () => tell('waivers-changed'),
  };
}
