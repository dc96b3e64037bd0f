// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useApi } from '@backstage/frontend-plugin-api';
import useAsync from 'react-use/esm/useAsync';
import { sovereigntyApiRef } from '../../api';
import { useLocale } from '../useLocale';

/** What packs are called, by id; the id itself for who may not read the policy. */
export function usePackTitles(): (pack: string) => string {
  const api = useApi(sovereigntyApiRef);
  const locale = useLocale();
  const status = useAsync(async () => api.getPolicyStatus(), [api]);
  const titles = new Map(
    status.value?.packs.flatMap(({ pack }) =>
      pack ? [[pack.id, locale.text(pack.title)] as const] : [],
    ),
  );
  return pack => titles.get(pack) ?? pack;
}
