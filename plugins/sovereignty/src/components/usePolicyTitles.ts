// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useApi } from '@backstage/frontend-plugin-api';
import useAsync from 'react-use/esm/useAsync';
import { sovereigntyApiRef } from '../api';
import { useLocale } from './useLocale';

/** What packs and rules are called, by id. */
export interface PolicyTitles {
  /** The id itself for who may not read the policy. */
  readonly pack: (id: string) => string;
  /** With its id, by which people speak of a rule. */
  readonly rule: (id: string) => string;
}

export function usePolicyTitles(): PolicyTitles {
  const api = useApi(sovereigntyApiRef);
  const locale = useLocale();
  const status = useAsync(async () => api.getPolicyStatus(), [api]);
  const packs = (status.value?.packs ?? []).flatMap(({ pack }) => pack ?? []);
  const packTitles = new Map(
    packs.map(({ id, title }) => [id, locale.text(title)]),
  );
  const ruleTitles = new Map(
    packs.flatMap(({ rules }) =>
      rules.map(({ id, title }) => [id, `${id} · ${locale.text(title)}`]),
    ),
  );
  return {
    pack: id => packTitles.get(id) ?? id,
    rule: id => ruleTitles.get(id) ?? id,
  };
}
