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
import { WaiverRecord } from '@regie/plugin-sovereignty-common';
import { sovereigntyTranslationRef } from '../../translations';
import { useSectionPath } from '../frame';
import { ScrollRegion } from '../ScrollRegion';
import { useLocale } from '../useLocale';
import { TimeLeft } from './TimeLeft';
import { WaiverStatusLabel } from './WaiverStatusLabel';
import { WaiverSubject } from './WaiverSubject';

/** Each waiver in a row: of which rule, for what, by whom and until when. */
export function WaiverTable(props: { waivers: readonly WaiverRecord[] }) {
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const caption = t('waivers.caption');
  return (
    <Paper variant="outlined">
      <ScrollRegion label={caption} keepFirstColumn>
        <Table size="small" aria-label={caption}>
          <TableHead>
            <TableRow>
              <TableCell component="th" scope="col">
                {t('waivers.decision')}
              </TableCell>
              <TableCell scope="col">{t('waivers.state')}</TableCell>
              <TableCell scope="col">{t('waivers.left')}</TableCell>
              <TableCell scope="col">{t('list.rule')}</TableCell>
              <TableCell scope="col">{t('waivers.subject')}</TableCell>
              <TableCell scope="col">{t('waivers.accountable')}</TableCell>
              <TableCell scope="col">{t('waivers.period')}</TableCell>
              <TableCell scope="col">{t('waivers.origin')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {props.waivers.map(waiver => (
              <WaiverRow key={waiver.id} waiver={waiver} />
            ))}
          </TableBody>
        </Table>
      </ScrollRegion>
    </Paper>
  );
}

function WaiverRow(props: { waiver: WaiverRecord }) {
  const { waiver } = props;
  const locale = useLocale();
  const pathOf = useSectionPath();
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  return (
    <TableRow hover>
      <TableCell component="th" scope="row">
        <Link to={pathOf('waivers', waiver.id)}>{waiver.decision}</Link>
      </TableCell>
      <TableCell>
        <WaiverStatusLabel status={waiver.status} />
      </TableCell>
      <TableCell>
        <TimeLeft waiver={waiver} />
      </TableCell>
      <TableCell>{waiver.rule}</TableCell>
      <TableCell>
        <WaiverSubject entityRef={waiver.entityRef} />
      </TableCell>
      <TableCell>{waiver.accountable}</TableCell>
      <TableCell>
        {t('waivers.fromTo', {
          from: locale.date(waiver.from),
          to: locale.date(waiver.expires),
        })}
      </TableCell>
      <TableCell>{t(`waivers.origins.${waiver.origin}`)}</TableCell>
    </TableRow>
  );
}
