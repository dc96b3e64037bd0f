// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import {
  AuditorService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { VisibleEntities } from '../authorization/VisibleEntities';
import { AssessmentExport } from '../database/AssessmentExport';
import { AssessmentStore } from '../database/AssessmentStore';
import { DryRun } from '../dryRun/DryRun';

/** What actions do their work with. */
export interface ActionDeps {
  readonly actionsRegistry: ActionsRegistryService;
  readonly assessments: AssessmentStore;
  readonly exported: AssessmentExport;
  readonly visible: VisibleEntities;
  readonly dryRun: DryRun;
  readonly permissions: PermissionsService;
  readonly auditor: AuditorService;
}

/** They look and change nothing. */
export const LOOKS_ONLY = {
  readOnly: true,
  destructive: false,
  idempotent: true,
} as const;
