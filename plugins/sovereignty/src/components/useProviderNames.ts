// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useApi } from '@backstage/frontend-plugin-api';
import useAsync from 'react-use/esm/useAsync';
import { sovereigntyApiRef } from '../api';

/** What a provider is called in the register; the id itself where it is not known. */
export function useProviderNames(): (id: string) => string {
  const api = useApi(sovereigntyApiRef);
  const list = useAsync(async () => api.listProviders(), [api]);
  const names = new Map(
    (list.value?.items ?? []).map(({ id, name }) => [id, name]),
  );
  return id => names.get(id) ?? id;
}
