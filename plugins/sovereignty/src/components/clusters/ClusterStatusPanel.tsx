// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Alert from '@material-ui/lab/Alert';
import { ClusterStatus } from '@regie/plugin-sovereignty-common';
import { sovereigntyTranslationRef } from '../../translations';
import { FactList } from '../FactList';
import { Fold } from '../Fold';
import { Panel } from '../Panel';
import { useLocale } from '../useLocale';
import { ClusterStateLabel } from './ClusterStateLabel';

/** How reading the cluster fares: last attempt, last success, what it brought. */
export function ClusterStatusPanel(props: { cluster: ClusterStatus }) {
  const { cluster } = props;
  const locale = useLocale();
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const when = (iso: string | null) =>
    iso ? `${locale.moment(iso)} (${locale.ago(iso)})` : t('clusters.never');
  const counts = Object.entries(cluster.counts).sort(([a], [b]) =>
    a.localeCompare(b),
  );
  const objects = counts.reduce((sum, [, count]) => sum + count, 0);
  const unknown = t('entity.unknown');
  return (
    <Panel title={t('clusters.status')}>
      <ClusterStateLabel state={cluster.state} />
      <div>{t(`clusters.stateHint.${cluster.state}`)}</div>
      {cluster.error && (
        <Alert severity="warning">
          {cluster.errorReason && (
            <strong>{t(`clusters.failure.${cluster.errorReason}`)} </strong>
          )}
          <span lang="en">{cluster.error}</span>
        </Alert>
      )}
      <FactList
        facts={[
          [t('clusters.lastSuccess'), when(cluster.lastSuccess)],
          [t('clusters.lastAttempt'), when(cluster.lastAttempt)],
          [
            t('clusters.nextRun'),
            cluster.nextRun ? locale.moment(cluster.nextRun) : unknown,
          ],
          [
            t('clusters.duration'),
            cluster.durationMs === null
              ? unknown
              : locale.seconds(cluster.durationMs / 1000),
          ],
          // A snapshot need not say of when it is.
          [
            t('clusters.takenAt'),
            cluster.takenAt ? when(cluster.takenAt) : unknown,
          ],
          [t('clusters.failures'), locale.count(cluster.failures)],
          [t('clusters.provenance'), <Provenance cluster={cluster} />],
          [t('clusters.version'), cluster.serverVersion ?? unknown],
          [t('clusters.objects'), locale.count(objects)],
        ]}
      />
      {counts.length > 0 && (
        <Fold id="cluster-counts" heading={t('clusters.counts')}>
          <FactList
            facts={counts.map(([resource, count]) => [
              resource,
              locale.count(count),
            ])}
          />
        </Fold>
      )}
    </Panel>
  );
}

function Provenance(props: { cluster: ClusterStatus }) {
  const { provenance } = props.cluster;
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  if (!provenance) return <>{t('entity.unknown')}</>;
  if (provenance.medium === 'api-server') {
    return <>{t('clusters.medium.apiServer')}</>;
  }
  return (
    <>
      {provenance.signedBy
        ? t('clusters.medium.signed', { key: provenance.signedBy })
        : t('clusters.medium.unsigned')}
    </>
  );
}
