// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  AuditorService,
  AuditorServiceEventSeverityLevel,
} from '@backstage/backend-plugin-api';
import { JsonObject } from '@backstage/types';
import { Request } from 'express';

/** Runs something and tells the auditor that it was asked and how it ended. */
export async function audited<T>(
  auditor: AuditorService,
  event: {
    eventId: string;
    /** Absent when it was not asked over HTTP. */
    request?: Request;
    severityLevel?: AuditorServiceEventSeverityLevel;
    meta?: JsonObject;
  },
  work: () => Promise<T>,
  /** What can only be said of it once it is done. */
  outcome: (result: T) => JsonObject = () => ({}),
): Promise<T> {
  const { eventId, request, severityLevel = 'low', meta } = event;
  const opened = await auditor.createEvent({
    eventId,
    request,
    severityLevel,
    meta,
  });
  try {
    const result = await work();
    await opened.success({ meta: outcome(result) });
    return result;
  } catch (error) {
    await opened.fail({
      error: error instanceof Error ? error : new Error(String(error)),
    });
    throw error;
  }
}
