// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  AssessmentQuery,
  AssessmentSort,
} from '@regie/plugin-sovereignty-common';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { parseQuery, writeQuery } from './listAddress';

/** The view of the list, kept in the address so that it can be shared. */
export function useListState() {
  const [params, setParams] = useSearchParams();
  const query = useMemo(() => parseQuery(params), [params]);
  const update = useCallback(
    (change: Partial<AssessmentQuery>) => {
      // Another filter or order shows another list, from its beginning.
      const next = { ...query, cursor: undefined, ...change };
      setParams(writeQuery(next), { replace: true });
    },
    [query, setParams],
  );
  const sortBy = useCallback(
    (sort: AssessmentSort) => {
      const same = query.sort === sort;
      const first = sort === 'name' || sort === 'owner' ? 'asc' : 'desc';
      const turned = query.order === 'asc' ? 'desc' : 'asc';
      update({ sort, order: same ? turned : first });
    },
    [query, update],
  );
  return { query, update, sortBy };
}
