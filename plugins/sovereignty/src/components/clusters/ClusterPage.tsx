// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import Alert from '@material-ui/lab/Alert';
import { useParams } from 'react-router-dom';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { sovereigntyApiRef } from '../../api';
import { sovereigntyTranslationRef } from '../../translations';
import { SectionHeading } from '../frame';
import { LiveNotice, useLive } from '../live';
import { Loaded } from '../Loaded';
import { useProviderNames } from '../useProviderNames';
import { ClusterStatusPanel } from './ClusterStatusPanel';
import { CollectButton } from './CollectButton';
import { HavenPlusPanel } from './HavenPlusPanel';
import { NodePoolPanel } from './NodePoolPanel';
import { TwoQuestions } from './TwoQuestions';
import { UnclaimedPanel } from './UnclaimedPanel';
import { UnreadPanel } from './UnreadPanel';

/** All that is known of one cluster. */
export function ClusterPage() {
  const { name = '' } = useParams();
  const api = useApi(sovereigntyApiRef);
  const nameOf = useProviderNames();
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const { fetched, changedAt } = useLive(
    useAsyncRetry(() => api.getCluster(name), [api, name]),
    name,
  );
  return (
    <>
      <SectionHeading
        title={name}
        actions={
          fetched.value && (
            <CollectButton cluster={fetched.value} onChange={fetched.retry} />
          )
        }
      />
      <LiveNotice changedAt={changedAt} />
      <Loaded
        fetched={fetched}
        notFound={
          <Alert severity="info">{t('clusters.missing', { name })}</Alert>
        }
      >
        {cluster => (
          <>
            <ClusterStatusPanel cluster={cluster} />
            <TwoQuestions cluster={cluster} nameOf={nameOf} />
            <NodePoolPanel cluster={cluster} nameOf={nameOf} />
            <HavenPlusPanel cluster={cluster} nameOf={nameOf} />
            <UnreadPanel cluster={cluster} />
            <UnclaimedPanel cluster={cluster.cluster} nameOf={nameOf} />
          </>
        )}
      </Loaded>
    </>
  );
}
