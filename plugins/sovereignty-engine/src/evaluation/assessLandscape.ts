// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { EntityAssessment } from '@regie/plugin-sovereignty-common';
import { AssessLandscapeOptions } from './AssessLandscapeOptions';
import { LandscapeAssessor } from './LandscapeAssessor';

/**
 * The whole walk, from entities and clusters to assessments, in the order of
 * `entities`. Deterministic, and linear in entities, workloads and rules. The
 * backend and the command line both walk this way, so that their verdicts
 * agree.
 *
 * @public
 */
export function assessLandscape(
  options: AssessLandscapeOptions,
): EntityAssessment[] {
  const assessor = LandscapeAssessor.create();
  const { affected } = assessor.update(options);
  return affected.flatMap(ref => assessor.assess(ref) ?? []);
}
