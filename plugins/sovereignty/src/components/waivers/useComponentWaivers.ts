// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useApi } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { WaiverRecord } from '@regie/plugin-sovereignty-common';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { sovereigntyApiRef } from '../../api';
import { useScopes } from './useScopes';

/** Waivers that reach the entity whose page is open. */
export interface ComponentWaivers {
  readonly items: readonly WaiverRecord[];
  readonly maximumDays: number | null;
  readonly refresh: () => void;
}

export function useComponentWaivers(): ComponentWaivers {
  const api = useApi(sovereigntyApiRef);
  const scopes = useScopes(useEntity().entity);
  const fetched = useAsyncRetry(() => api.listWaivers(), [api]);
  const reached = new Set(scopes.map(({ entityRef }) => entityRef));
  return {
    items: (fetched.value?.items ?? []).filter(({ entityRef }) =>
      reached.has(entityRef),
    ),
    maximumDays: fetched.value?.maximumDays ?? null,
    refresh: fetched.retry,
  };
}
