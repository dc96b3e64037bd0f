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
import { Placement, Signal } from '@regie/plugin-sovereignty-common';
import { sovereigntyTranslationRef } from '../../translations';
import { ScrollRegion } from '../ScrollRegion';
import { useLocale } from '../useLocale';

const useStyles = makeStyles(theme => ({
  placement: { padding: theme.spacing(2), marginBottom: theme.spacing(2) },
  list: { margin: 0, paddingLeft: theme.spacing(2) },
  nodes: { overflowWrap: 'anywhere', minWidth: 160 },
}));

/** The workloads that were seen, by cluster and namespace. */
export function PlacementList(props: { placements: readonly Placement[] }) {
  const { placements } = props;
  const classes = useStyles();
  const locale = useLocale();
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  if (placements.length === 0) {
    return <Typography>{t('entity.noPlacements')}</Typography>;
  }
  return (
    <>
      {placements.map(placement => {
        const name = `${placement.cluster} / ${placement.namespace}`;
        return (
          <Paper key={name} variant="outlined" className={classes.placement}>
            <Typography variant="subtitle1" component="h3">
              {name}
            </Typography>
            <Typography variant="body2" color="textSecondary" paragraph>
              {placement.asOf &&
                `${t('clusters.takenAt')} ${locale.moment(placement.asOf)}. `}
              {placement.stale && t('entity.stale')}
            </Typography>
            <ScrollRegion label={name}>
              <Table size="small">
                <TableHead>
                  <TableRow>
                    <TableCell scope="col">{t('entity.workload')}</TableCell>
                    <TableCell scope="col">{t('entity.location')}</TableCell>
                    <TableCell scope="col">{t('entity.pods')}</TableCell>
                    <TableCell scope="col">{t('entity.nodes')}</TableCell>
                    <TableCell scope="col">{t('entity.signals')}</TableCell>
                  </TableRow>
                </TableHead>
                <TableBody>
                  {placement.workloads.map(workload => (
                    <WorkloadRow
                      key={`${workload.kind}/${workload.name}`}
                      workload={workload}
                    />
                  ))}
                </TableBody>
              </Table>
            </ScrollRegion>
          </Paper>
        );
      })}
    </>
  );
}

function WorkloadRow(props: { workload: Placement['workloads'][number] }) {
  const { workload } = props;
  const classes = useStyles();
  const locale = useLocale();
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const { places } = workload;
  const spots = new Set(
    places.map(({ place }) =>
      [
        place.country ? locale.country(place.country) : t('entity.unknown'),
        place.region,
        place.provider,
      ]
        .filter(Boolean)
        .join(', '),
    ),
  );
  return (
    <TableRow>
      <TableCell component="th" scope="row">
        {workload.kind} {workload.name}
      </TableCell>
      <TableCell>
        {[...spots].join('; ') || workload.reason || t('entity.unknown')}
      </TableCell>
      <TableCell>{places.reduce((sum, { pods }) => sum + pods, 0)}</TableCell>
      <TableCell className={classes.nodes}>
        {places.flatMap(({ nodes }) => nodes).join(', ') || '–'}
      </TableCell>
      <TableCell>
        <SignalList signals={workload.signals} />
      </TableCell>
    </TableRow>
  );
}

/** What ties the workload; what is portable anywhere does not. */
function SignalList(props: { signals: readonly Signal[] }) {
  const classes = useStyles();
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const ties = props.signals.filter(signal => signal.class !== 'portable');
  if (ties.length === 0) return <>–</>;
  return (
    <ul className={classes.list}>
      {ties.map((signal, index) => (
        <li key={index}>
          {signal.match} ({t(`signalClass.${signal.class}`)})
        </li>
      ))}
    </ul>
  );
}
