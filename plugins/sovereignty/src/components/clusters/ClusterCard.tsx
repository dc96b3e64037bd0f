// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import Alert from '@material-ui/lab/Alert';
import { ClusterStatus, NodePool } from '@regie/plugin-sovereignty-common';
import { sovereigntyTranslationRef } from '../../translations';
import { ScrollRegion } from '../ScrollRegion';
import { useLocale } from '../useLocale';

const useStyles = makeStyles(theme => ({
  root: { padding: theme.spacing(3), marginBottom: theme.spacing(3) },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(180px, 1fr))',
    gap: theme.spacing(2),
    margin: theme.spacing(2, 0),
    '& dt': { color: theme.palette.text.secondary, fontSize: '0.875rem' },
    '& dd': { margin: 0 },
  },
}));

export function ClusterCard(props: { cluster: ClusterStatus }) {
  const { cluster } = props;
  const classes = useStyles();
  const locale = useLocale();
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const when = (iso: string | null) =>
    iso ? locale.moment(iso) : t('clusters.never');
  const objects = Object.values(cluster.counts).reduce((a, b) => a + b, 0);
  const facts: [string, string][] = [
    [t('clusters.lastSuccess'), when(cluster.lastSuccess)],
    [t('clusters.lastAttempt'), when(cluster.lastAttempt)],
    [t('clusters.takenAt'), when(cluster.takenAt)],
    [t('clusters.version'), cluster.serverVersion ?? t('entity.unknown')],
    [t('clusters.objects'), locale.count(objects)],
  ];
  const unread = cluster.unread.filter(({ reason }) => reason !== 'not-served');
  return (
    <Paper variant="outlined" className={classes.root} component="article">
      <Typography variant="h5" component="h3">
        {cluster.cluster}
      </Typography>
      <Typography>{t(`clusters.state.${cluster.state}`)}</Typography>
      {cluster.error && (
        <Alert severity="warning" lang="en">
          {cluster.error}
        </Alert>
      )}
      <dl className={classes.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {cluster.nodePools.length > 0 && (
        <NodePoolTable cluster={cluster.cluster} pools={cluster.nodePools} />
      )}
      {unread.length > 0 && (
        <Typography variant="body2" component="div">
          <strong>{t('clusters.unread')}</strong>
          <ul lang="en">
            {unread.map(({ resource, message }) => (
              <li key={resource}>
                {resource}: {message}
              </li>
            ))}
          </ul>
        </Typography>
      )}
    </Paper>
  );
}

function NodePoolTable(props: { cluster: string; pools: readonly NodePool[] }) {
  const { cluster, pools } = props;
  const locale = useLocale();
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const or = (value: string | null, reason: string | undefined) =>
    value ?? `${t('entity.unknown')}${reason ? `: ${reason}` : ''}`;
  return (
    <ScrollRegion label={`${t('clusters.pools')} ${cluster}`}>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell scope="col">{t('entity.provider')}</TableCell>
            <TableCell scope="col">{t('clusters.region')}</TableCell>
            <TableCell scope="col">{t('clusters.zone')}</TableCell>
            <TableCell scope="col">{t('clusters.country')}</TableCell>
            <TableCell scope="col">{t('clusters.count')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {pools.map(({ id, place, count }) => (
            <TableRow key={id}>
              <TableCell>
                {or(place.provider, place.reasons.provider)}
              </TableCell>
              <TableCell>{or(place.region, undefined)}</TableCell>
              <TableCell>{or(place.zone, undefined)}</TableCell>
              <TableCell>
                {place.country
                  ? locale.country(place.country)
                  : t('entity.unknown')}
              </TableCell>
              <TableCell>{locale.count(count)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </ScrollRegion>
  );
}
