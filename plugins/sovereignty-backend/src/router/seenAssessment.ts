// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { EntityAssessment } from '@regie/plugin-sovereignty-common';
import { VisibleEntities } from '../authorization/VisibleEntities';
import { AssessmentStore } from '../database/AssessmentStore';

/**
 * The assessment of one entity, for who may see it.
 *
 * @throws NotFoundError, the same whether it is not there or not to be seen
 */
export async function seenAssessment(
  from: { store: AssessmentStore; visible: VisibleEntities },
  credentials: BackstageCredentials,
  entityRef: string,
): Promise<EntityAssessment> {
  const found = (await from.visible.includes(credentials, entityRef))
    ? await from.store.get(entityRef)
    : undefined;
  if (found) return found;
  throw new NotFoundError(
    `There is no assessment of ${entityRef}: it is not in the catalog, or not assessed yet.`,
  );
}
