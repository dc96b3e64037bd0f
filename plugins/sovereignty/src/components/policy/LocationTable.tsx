// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { LocationStatus, PolicyStatus } from '@regie/plugin-sovereignty-common';
import { sovereigntyTranslationRef } from '../../translations';
import { ScrollRegion } from '../ScrollRegion';
import { useLocale } from '../useLocale';

const KINDS = ['register', 'policies', 'waivers'] as const;

const useStyles = makeStyles(theme => ({
  location: { overflowWrap: 'anywhere' },
  error: { color: theme.palette.error.main, overflowWrap: 'anywhere' },
}));

/** Every file, folder and address, and how reading it fares. */
export function LocationTable(props: { locations: PolicyStatus['locations'] }) {
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  return (
    <ScrollRegion label={t('policy.locations.title')}>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell scope="col">{t('policy.locations.title')}</TableCell>
            <TableCell scope="col">{t('policy.locations.kind')}</TableCell>
            <TableCell scope="col">{t('clusters.lastSuccess')}</TableCell>
            <TableCell scope="col">{t('clusters.lastAttempt')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {KINDS.flatMap(kind =>
            props.locations[kind].map(status => (
              <LocationRow
                key={`${kind} ${status.location}`}
                kind={kind}
                status={status}
              />
            )),
          )}
        </TableBody>
      </Table>
    </ScrollRegion>
  );
}

function LocationRow(props: {
  kind: (typeof KINDS)[number];
  status: LocationStatus;
}) {
  const { kind, status } = props;
  const classes = useStyles();
  const locale = useLocale();
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  return (
    <TableRow>
      <TableCell component="th" scope="row" className={classes.location}>
        {status.location}
        {status.error && (
          <div className={classes.error} lang="en">
            {status.error}
          </div>
        )}
      </TableCell>
      <TableCell>{t(`policy.locations.${kind}`)}</TableCell>
      <TableCell>
        {status.lastSuccess
          ? locale.moment(status.lastSuccess)
          : t('clusters.never')}
      </TableCell>
      <TableCell>{locale.moment(status.lastAttempt)}</TableCell>
    </TableRow>
  );
}
