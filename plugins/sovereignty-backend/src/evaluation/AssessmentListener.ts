// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { AssessmentChanges } from '../database/AssessmentStore';

/** An evaluation that ended. */
export interface Assessed {
  readonly changes: AssessmentChanges;
  /** How many entities the catalog had. */
  readonly entities: number;
  readonly durationMs: number;
}

/** Is told of every evaluation once its outcome is stored. */
export type AssessmentListener = (assessed: Assessed) => Promise<void>;
