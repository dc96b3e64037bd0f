// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { sovereigntyApiRef } from '../../api';
import { sovereigntyTranslationRef } from '../../translations';
import { SectionHeading } from '../frame';
import { LiveNotice, useLive } from '../live';
import { Loaded } from '../Loaded';
import { ClusterTable } from './ClusterTable';

/** How reading each cluster fares, and the way to each. */
export function ClusterList() {
  const api = useApi(sovereigntyApiRef);
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const { fetched, changedAt } = useLive(
    useAsyncRetry(() => api.listClusters(), [api]),
    'clusters',
  );
  return (
    <>
      <SectionHeading hint={t('clusters.hint')} />
      <LiveNotice changedAt={changedAt} />
      <Loaded fetched={fetched}>
        {clusters =>
          clusters.length === 0 ? (
            <Typography>{t('clusters.empty')}</Typography>
          ) : (
            <ClusterTable clusters={clusters} />
          )
        }
      </Loaded>
    </>
  );
}
