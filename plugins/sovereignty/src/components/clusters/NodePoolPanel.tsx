// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { ClusterStatus, NodePool } from '@regie/plugin-sovereignty-common';
import { sovereigntyTranslationRef } from '../../translations';
import { ClaimTable } from '../ClaimTable';
import { FactList } from '../FactList';
import { Fold } from '../Fold';
import { Panel } from '../Panel';
import { useLocale } from '../useLocale';

const useStyles = makeStyles(theme => ({
  reason: { color: theme.palette.text.secondary },
}));

/** Where the nodes stand and whose they are, with what shows it. */
export function NodePoolPanel(props: {
  cluster: ClusterStatus;
  nameOf: (provider: string) => string;
}) {
  const { cluster, nameOf } = props;
  const { nodePools } = cluster;
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  return (
    <Panel title={t('clusters.pools')}>
      {nodePools.length === 0 ? (
        <Typography variant="body2">{t('clusters.noPools')}</Typography>
      ) : (
        nodePools.map(pool => (
          <Pool key={pool.id} pool={pool} nameOf={nameOf} />
        ))
      )}
    </Panel>
  );
}

function Pool(props: { pool: NodePool; nameOf: (provider: string) => string }) {
  const { pool, nameOf } = props;
  const { place } = pool;
  const classes = useStyles();
  const locale = useLocale();
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const known = (value: string | null, reason: string | undefined) =>
    value ?? (
      <>
        {t('entity.unknown')}
        {reason && (
          <div lang="en" className={classes.reason}>
            {reason}
          </div>
        )}
      </>
    );
  const country = place.country && locale.country(place.country);
  const provider = place.provider && nameOf(place.provider);
  const where = [
    provider ?? t('clusters.unknownProvider'),
    country ?? t('clusters.unknownCountry'),
    place.zone ?? place.region,
  ]
    .filter(Boolean)
    .join(', ');
  return (
    <Fold
      id={`pool-${pool.id}`}
      heading={
        <>
          <strong>{t('clusters.nodes', { count: pool.count })}</strong>: {where}
        </>
      }
    >
      <FactList
        facts={[
          [t('entity.provider'), known(provider, place.reasons.provider)],
          [
            t('clusters.confidence.title'),
            place.confidence
              ? t(`clusters.confidence.${place.confidence}`)
              : t('entity.unknown'),
          ],
          [t('clusters.country'), known(country, place.reasons.country)],
          [t('clusters.region'), known(place.region, place.reasons.region)],
          [t('clusters.zone'), known(place.zone, place.reasons.zone)],
          [t('clusters.examples'), pool.nodes.join(', ') || '–'],
        ]}
      />
      {place.claims.length > 0 && (
        <>
          <Typography variant="subtitle2" component="h4">
            {t('entity.evidence')}
          </Typography>
          <ClaimTable
            claims={place.claims}
            label={`${t('entity.evidence')}: ${where}`}
          />
        </>
      )}
    </Fold>
  );
}
