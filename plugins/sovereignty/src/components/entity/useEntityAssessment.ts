// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { getCompoundEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { sovereigntyApiRef } from '../../api';

/** The assessment of the entity whose page is open. */
export function useEntityAssessment() {
  const api = useApi(sovereigntyApiRef);
  const { entity } = useEntity();
  const { kind, namespace, name } = getCompoundEntityRef(entity);
  return useAsyncRetry(
    () => api.getAssessment({ kind, namespace, name }),
    [api, kind, namespace, name],
  );
}
