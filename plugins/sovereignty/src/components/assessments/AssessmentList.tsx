// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import Box from '@material-ui/core/Box';
import Typography from '@material-ui/core/Typography';
import { AssessmentPage, Verdict } from '@regie/plugin-sovereignty-common';
import { useRef } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { sovereigntyApiRef } from '../../api';
import { sovereigntyTranslationRef } from '../../translations';
import { SectionHeading } from '../frame';
import { LandscapeHistory } from '../history';
import { LiveNotice, useLive } from '../live';
import { Loaded } from '../Loaded';
import { useLocale } from '../useLocale';
import { VerdictTiles } from '../verdict/VerdictTiles';
import { AssessmentFilters } from './AssessmentFilters';
import { AssessmentTable } from './AssessmentTable';
import { ExportButtons } from './ExportButtons';
import { useListState } from './useListState';

export function AssessmentList() {
  const api = useApi(sovereigntyApiRef);
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const locale = useLocale();
  const { query, update, sortBy } = useListState();
  // The last answer stays on screen while the next is on its way.
  const shown = useRef<AssessmentPage>();
  const asked = useAsyncRetry(async () => {
    shown.current = await api.listAssessments(query);
    return shown.current;
  }, [api, query]);
  const { fetched, changedAt } = useLive(asked, JSON.stringify(query));
  const value = fetched.value ?? shown.current;

  const toggle = (verdict: Verdict) => {
    const chosen = query.verdict ?? [];
    const next = chosen.includes(verdict)
      ? chosen.filter(other => other !== verdict)
      : [...chosen, verdict];
    update({ verdict: next.length > 0 ? next : undefined });
  };

  return (
    <>
      <SectionHeading hint={t('list.hint')} />
      <Loaded fetched={{ ...fetched, value, retry: fetched.retry }}>
        {page => (
          <>
            <VerdictTiles
              counts={page.totals}
              chosen={query.verdict ?? []}
              onChoose={toggle}
            />
            <Box mt={2}>
              <LandscapeHistory />
            </Box>
            <Box my={3}>
              <AssessmentFilters
                query={query}
                facets={page.facets}
                onChange={update}
              />
            </Box>
            <Typography role="status" variant="body2" gutterBottom>
              {t('list.count', {
                count: page.totalItems,
                total: locale.count(page.totalItems),
              })}
            </Typography>
            <LiveNotice changedAt={changedAt} />
            <ExportButtons query={query} />
            <div aria-busy={fetched.loading}>
              <AssessmentTable
                page={page}
                query={query}
                onSort={sortBy}
                onPage={cursor => update({ cursor })}
                onLimit={limit => update({ limit })}
              />
            </div>
          </>
        )}
      </Loaded>
    </>
  );
}
