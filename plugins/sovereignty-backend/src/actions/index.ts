// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { ActionDeps } from './ActionDeps';
import { createDryRunAction } from './createDryRunAction';
import { createExplainFindingAction } from './createExplainFindingAction';
import { createListFindingsAction } from './createListFindingsAction';
import { createWhatWouldFixAction } from './createWhatWouldFixAction';

/** Everything that an assistant can ask, each as the user on whose behalf it asks. */
export function createSovereigntyActions(deps: ActionDeps): void {
  createListFindingsAction(deps);
  createExplainFindingAction(deps);
  createWhatWouldFixAction(deps);
  createDryRunAction(deps);
}
