// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import {
  ClusterStatus,
  sovereigntyClusterCollectPermission,
} from '@regie/plugin-sovereignty-common';
import { useEffect, useState } from 'react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import useInterval from 'react-use/esm/useInterval';
import { sovereigntyApiRef } from '../../api';
import { sovereigntyTranslationRef } from '../../translations';
import { serverWords } from '../serverWords';

/** How often to look whether an attempt has ended. */
const ASK_EVERY_MS = 2000;

/** Has the cluster read at once; only for who may. */
export function CollectButton(props: {
  cluster: ClusterStatus;
  /** Called while waiting, to fetch the cluster's status anew. */
  onChange: () => void;
}) {
  const { cluster, onChange } = props;
  const api = useApi(sovereigntyApiRef);
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const { allowed } = usePermission({
    permission: sovereigntyClusterCollectPermission,
  });
  const [waitingSince, setWaitingSince] = useState<string | null>();
  const waiting = waitingSince !== undefined;
  const [request, collect] = useAsyncFn(async () => {
    await api.collectCluster(cluster.cluster);
    setWaitingSince(cluster.lastAttempt);
  }, [api, cluster]);
  useInterval(onChange, waiting ? ASK_EVERY_MS : null);
  useEffect(() => {
    if (waitingSince !== undefined && cluster.lastAttempt !== waitingSince) {
      setWaitingSince(undefined);
    }
  }, [cluster.lastAttempt, waitingSince]);
  if (!allowed) return null;
  return (
    <>
      <Button
        variant="contained"
        color="primary"
        // Stays in the order of focus while it works (WCAG 3.2.2).
        aria-disabled={waiting || request.loading}
        onClick={() => {
          if (!waiting && !request.loading) collect();
        }}
      >
        {t('clusters.collect')}
      </Button>
      <Typography role="status" variant="body2">
        {(waiting || request.loading) && t('clusters.collecting')}
        {request.error && (
          <>
            {t('clusters.collectFailed')}{' '}
            <span lang="en">{serverWords(request.error)}</span>
          </>
        )}
      </Typography>
    </>
  );
}
