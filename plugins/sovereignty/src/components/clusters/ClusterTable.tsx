// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Paper from '@material-ui/core/Paper';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { ClusterStatus } from '@regie/plugin-sovereignty-common';
import { sovereigntyTranslationRef } from '../../translations';
import { useSectionPath } from '../frame';
import { ScrollRegion } from '../ScrollRegion';
import { useLocale } from '../useLocale';
import { useProviderNames } from '../useProviderNames';
import { ClusterStateLabel } from './ClusterStateLabel';
import { HavenLabel } from './HavenLabel';

/** Each cluster in a row: read or not, who and where, and Haven beside it. */
export function ClusterTable(props: { clusters: readonly ClusterStatus[] }) {
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const nameOf = useProviderNames();
  return (
    <Paper variant="outlined">
      <ScrollRegion label={t('clusters.caption')} keepFirstColumn>
        <Table size="small" aria-label={t('clusters.caption')}>
          <TableHead>
            <TableRow>
              <TableCell component="th" scope="col">
                {t('clusters.name')}
              </TableCell>
              <TableCell scope="col">{t('clusters.status')}</TableCell>
              <TableCell scope="col">{t('clusters.lastSuccess')}</TableCell>
              <TableCell scope="col">{t('entity.provider')}</TableCell>
              <TableCell scope="col">{t('entity.location')}</TableCell>
              <TableCell scope="col">{t('clusters.haven.title')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {props.clusters.map(cluster => (
              <ClusterRow
                key={cluster.cluster}
                cluster={cluster}
                nameOf={nameOf}
              />
            ))}
          </TableBody>
        </Table>
      </ScrollRegion>
    </Paper>
  );
}

function ClusterRow(props: {
  cluster: ClusterStatus;
  nameOf: (provider: string) => string;
}) {
  const { cluster, nameOf } = props;
  const pathOf = useSectionPath();
  const locale = useLocale();
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const each = (values: readonly (string | null)[]) =>
    [...new Set(values.map(value => value ?? t('entity.unknown')))].join(', ');
  const places = cluster.nodePools.map(({ place }) => place);
  return (
    <TableRow>
      <TableCell component="th" scope="row">
        <Link to={pathOf('clusters', cluster.cluster)}>{cluster.cluster}</Link>
      </TableCell>
      <TableCell>
        <ClusterStateLabel state={cluster.state} />
        {cluster.error && (
          <Typography variant="body2" lang="en">
            {cluster.error}
          </Typography>
        )}
      </TableCell>
      <TableCell>
        {cluster.lastSuccess
          ? locale.ago(cluster.lastSuccess)
          : t('clusters.never')}
      </TableCell>
      <TableCell>
        {each(places.map(({ provider }) => provider && nameOf(provider))) ||
          t('entity.unknown')}
      </TableCell>
      <TableCell>
        {each(
          places.map(({ country }) => country && locale.country(country)),
        ) || t('entity.unknown')}
      </TableCell>
      <TableCell>
        <HavenLabel standing={cluster.havenStanding ?? 'unknown'} />
      </TableCell>
    </TableRow>
  );
}
