// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { ClusterStatus } from '@regie/plugin-sovereignty-common';
import { sovereigntyTranslationRef } from '../../translations';
import { CodeBlock } from '../CodeBlock';
import { Panel } from '../Panel';
import { ScrollRegion } from '../ScrollRegion';
import { checkCommands, missingRules } from './clusterRole';

/** What the last reading lacks, by resource, and how to let Regie read it. */
export function UnreadPanel(props: { cluster: ClusterStatus }) {
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  // What the API server does not have cannot be missed.
  const unread = props.cluster.unread.filter(
    ({ reason }) => reason !== 'not-served',
  );
  if (unread.length === 0) return null;
  const forbidden = unread
    .filter(({ reason }) => reason === 'forbidden')
    .map(({ resource }) => resource);
  return (
    <Panel title={t('clusters.unread.title')}>
      <Typography variant="body2" paragraph>
        {t('clusters.unread.hint')}
      </Typography>
      <ScrollRegion label={t('clusters.unread.title')}>
        <Table size="small" aria-label={t('clusters.unread.title')}>
          <TableHead>
            <TableRow>
              <TableCell scope="col">{t('clusters.unread.resource')}</TableCell>
              <TableCell scope="col">{t('clusters.unread.reason')}</TableCell>
              <TableCell scope="col">{t('clusters.unread.message')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {unread.map(({ resource, reason, message }) => (
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
      {forbidden.length > 0 && (
        <>
          <Typography variant="subtitle2" component="h4">
            {t('clusters.unread.mend')}
          </Typography>
          <Typography variant="body2">
            {t('clusters.unread.mendHint')}
          </Typography>
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
      )}
    </Panel>
  );
}
