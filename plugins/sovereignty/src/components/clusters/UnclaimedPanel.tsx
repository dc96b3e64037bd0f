// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import TablePagination from '@material-ui/core/TablePagination';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import {
  UnclaimedPage,
  UnclaimedQuery,
} from '@regie/plugin-sovereignty-common';
import { useState } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import useDebounce from 'react-use/esm/useDebounce';
import { sovereigntyApiRef } from '../../api';
import { sovereigntyTranslationRef } from '../../translations';
import { Loaded } from '../Loaded';
import { Panel } from '../Panel';
import { useLocale } from '../useLocale';
import { UnclaimedGroupDetails } from './UnclaimedGroupDetails';

const PAGE = 10;

/** Workloads that nobody claims, each with what would register it. */
export function UnclaimedPanel(props: {
  cluster: string;
  nameOf: (provider: string) => string;
}) {
  const { cluster, nameOf } = props;
  const api = useApi(sovereigntyApiRef);
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const [query, setQuery] = useState<UnclaimedQuery>({
    limit: PAGE,
    offset: 0,
  });
  const [text, setText] = useState('');
  useDebounce(
    () => {
      const search = text || undefined;
      setQuery(now =>
        now.search === search ? now : { ...now, search, offset: 0 },
      );
    },
    300,
    [text],
  );
  const fetched = useAsyncRetry(
    () => api.listUnclaimed(cluster, query),
    [api, cluster, query],
  );
  return (
    <Panel title={t('clusters.unclaimed.title')}>
      <Typography variant="body2" paragraph>
        {t('clusters.unclaimed.hint')}
      </Typography>
      <TextField
        id="unclaimed-search"
        type="search"
        size="small"
        variant="outlined"
        label={t('clusters.unclaimed.search')}
        value={text}
        onChange={event => setText(event.target.value)}
        // The theme's grey has too little contrast (WCAG 1.4.3).
        InputLabelProps={{ color: 'primary', style: { color: 'inherit' } }}
      />
      <Loaded fetched={fetched}>
        {page => (
          <Groups
            page={page}
            query={query}
            nameOf={nameOf}
            onPage={offset => setQuery(now => ({ ...now, offset }))}
            onSize={limit => setQuery(now => ({ ...now, limit, offset: 0 }))}
          />
        )}
      </Loaded>
    </Panel>
  );
}

function Groups(props: {
  page: UnclaimedPage;
  query: UnclaimedQuery;
  nameOf: (provider: string) => string;
  onPage: (offset: number) => void;
  onSize: (limit: number) => void;
}) {
  const { page, query, nameOf, onPage, onSize } = props;
  const { limit = PAGE, offset = 0 } = query;
  const locale = useLocale();
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  return (
    <>
      <Typography role="status" variant="body2" style={{ margin: '12px 0' }}>
        {t('clusters.unclaimed.count', {
          count: page.unclaimedWorkloads,
          unclaimed: locale.count(page.unclaimedWorkloads),
          total: locale.count(page.workloads),
        })}
      </Typography>
      {page.totalItems === 0 && query.search && (
        <Typography variant="body2">{t('list.empty')}</Typography>
      )}
      {page.items.map(group => (
        <UnclaimedGroupDetails
          key={`${group.namespace}/${group.name}/${group.groupedBy}`}
          group={group}
          nameOf={nameOf}
        />
      ))}
      {page.totalItems > 0 && (
        <TablePagination
          component="div"
          count={page.totalItems}
          page={Math.floor(offset / limit)}
          rowsPerPage={limit}
          rowsPerPageOptions={[PAGE, 25, 50]}
          onPageChange={(_event, next) => onPage(next * limit)}
          onRowsPerPageChange={event => onSize(Number(event.target.value))}
          labelRowsPerPage={t('list.perPage')}
          labelDisplayedRows={({ from, to, count }) =>
            t('list.range', {
              from: locale.count(from),
              to: locale.count(to),
              total: locale.count(count),
            })
          }
          nextIconButtonText={t('list.next')}
          backIconButtonText={t('list.previous')}
          SelectProps={{
            native: true,
            inputProps: { 'aria-label': t('list.perPage') },
          }}
        />
      )}
    </>
  );
}
