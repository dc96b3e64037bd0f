// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Box from '@material-ui/core/Box';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { sovereigntyTranslationRef } from '../../translations';
import { ScrollRegion } from '../ScrollRegion';
import { useLocale } from '../useLocale';
import { COUNTED, TrendDay } from './recordedDays';

/** The figures of the chart, newest day first. */
export function TrendTable(props: { days: readonly TrendDay[] }) {
  const locale = useLocale();
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const label = t('history.trend');
  return (
    <Box mt={1.5}>
      <ScrollRegion label={label}>
        <Table size="small" aria-label={label}>
          <TableHead>
            <TableRow>
              <TableCell scope="col">{t('history.day')}</TableCell>
              {COUNTED.map(verdict => (
                <TableCell key={verdict} scope="col" align="right">
                  {t(`verdict.${verdict}`)}
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {[...props.days].reverse().map(day => (
              <TableRow key={day.day}>
                <TableCell component="th" scope="row">
                  {locale.date(day.day)}
                </TableCell>
                {COUNTED.map(verdict => (
                  <TableCell key={verdict} align="right">
                    {locale.count(day[verdict])}
                  </TableCell>
                ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </ScrollRegion>
    </Box>
  );
}
