// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import {
  ClusterStatus,
  UnreadResource,
} from '@regie/plugin-sovereignty-common';
import { sovereigntyTranslationRef } from '../../translations';
import { CodeBlock } from '../CodeBlock';
import { Fold } from '../Fold';
import { Panel } from '../Panel';
import { ScrollRegion } from '../ScrollRegion';
import { checkCommands, missingRules } from './clusterRole';

/** What the last reading lacks, by resource, and how to let Regie read it. */
export function UnreadPanel(props: { cluster: ClusterStatus }) {
  const { unread } = props.cluster;
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  // What the API server does not have cannot be missed, and a snapshot has
  // little of what could be in it: long, and seldom what somebody looks for.
  const absent = unread.filter(({ reason }) => reason === 'absent');
  const missed = unread.filter(
    ({ reason }) => reason === 'forbidden' || reason === 'failed',
  );
  if (absent.length + missed.length === 0) return null;
  return (
    <Panel title={t('clusters.unread.title')}>
      <Typography variant="body2" paragraph>
        {t('clusters.unread.hint')}
      </Typography>
      {missed.length > 0 && <UnreadTable unread={missed} />}
      {absent.length > 0 && (
        <Fold
          id="unread-absent"
          heading={t('clusters.unread.absent', { count: absent.length })}
        >
          {absent.map(({ resource }) => resource).join(', ')}
        </Fold>
      )}
      <Mend
        forbidden={unread
          .filter(({ reason }) => reason === 'forbidden')
          .map(({ resource }) => resource)}
      />
    </Panel>
  );
}

function UnreadTable(props: { unread: readonly UnreadResource[] }) {
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  return (
    <ScrollRegion label={t('clusters.unread.table')}>
      <Table size="small" aria-label={t('clusters.unread.table')}>
        <TableHead>
          <TableRow>
            <TableCell scope="col">{t('clusters.unread.resource')}</TableCell>
            <TableCell scope="col">{t('clusters.unread.reason')}</TableCell>
            <TableCell scope="col">{t('clusters.unread.message')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {props.unread.map(({ resource, reason, message }) => (
            <TableRow key={resource}>
              <TableCell component="th" scope="row">
                {resource}
              </TableCell>
              <TableCell>{t(`clusters.unread.reasons.${reason}`)}</TableCell>
              <TableCell lang="en">{message}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </ScrollRegion>
  );
}

/** The role that the account of Regie lacks, ready to apply. */
function Mend(props: { forbidden: readonly string[] }) {
  const { forbidden } = props;
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  if (forbidden.length === 0) return null;
  return (
    <>
      <Typography variant="subtitle2" component="h4">
        {t('clusters.unread.mend')}
      </Typography>
      <Typography variant="body2">{t('clusters.unread.mendHint')}</Typography>
      <CodeBlock
        label={t('clusters.unread.role')}
        text={missingRules(forbidden)}
      />
      <Typography variant="body2">{t('clusters.unread.check')}</Typography>
      <CodeBlock
        label={t('clusters.unread.commands')}
        text={checkCommands(forbidden)}
      />
    </>
  );
}
