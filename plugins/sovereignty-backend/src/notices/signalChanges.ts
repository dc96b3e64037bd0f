// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { SignalsService } from '@backstage/plugin-signals-node';
import { SOVEREIGNTY_CHANNEL } from '@regie/plugin-sovereignty-common';
import { AssessmentListener } from '../evaluation/AssessmentListener';

/**
 * Tells open pages that something changed, so that they ask anew. It goes to
 * everyone, and so says nothing of what changed: what each may see is decided
 * where they ask.
 */
export function signalChanges(signals: SignalsService): AssessmentListener {
  return async ({ changes: { written, removed } }) => {
    if (written + removed === 0) return;
    await signals.publish({
      recipients: { type: 'broadcast' },
      channel: SOVEREIGNTY_CHANNEL,
      message: { action: 'assessments-changed' },
    });
  };
}
