// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Paper from '@material-ui/core/Paper';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { VerdictsOn } from '@regie/plugin-sovereignty-common';
import { sovereigntyTranslationRef } from '../../translations';
import { ScrollRegion } from '../ScrollRegion';
import { useLocale } from '../useLocale';
import { VerdictLabel } from '../verdict/VerdictLabel';
import { VERDICTS } from '../verdict/VerdictTiles';

/** What held at the end of a day; of before the records began nothing is known. */
export function DayTable(props: { verdicts: VerdictsOn }) {
  const { on, keptFrom, verdicts } = props.verdicts;
  const locale = useLocale();
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const label = t('history.stood', { date: locale.date(on) });
  if (keptFrom === null || on < keptFrom) {
    return (
      <Typography variant="body2">
        {keptFrom
          ? t('history.keptFrom', { date: locale.date(keptFrom) })
          : t('history.nothing')}
      </Typography>
    );
  }
  const judged = VERDICTS.flatMap(verdict =>
    verdicts.filter(
      one => one.verdict === verdict && verdict !== 'not-applicable',
    ),
  );
  if (judged.length === 0) {
    return <Typography variant="body2">{t('history.notJudged')}</Typography>;
  }
  return (
    <>
      <Typography variant="subtitle2" component="h3" gutterBottom>
        {label}
      </Typography>
      <Paper variant="outlined">
        <ScrollRegion label={label}>
          <Table size="small" aria-label={label}>
            <TableHead>
              <TableRow>
                <TableCell scope="col">{t('list.verdict')}</TableCell>
                <TableCell scope="col">{t('list.rule')}</TableCell>
                <TableCell scope="col">{t('history.explanation')}</TableCell>
                <TableCell scope="col">{t('history.since')}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {judged.map(({ pack, rule, verdict, explanation, since }) => (
                <TableRow key={`${pack}/${rule}`}>
                  <TableCell>
                    <VerdictLabel verdict={verdict} />
                  </TableCell>
                  <TableCell component="th" scope="row">
                    {rule}
                  </TableCell>
                  <TableCell>
                    {explanation ? locale.text(explanation) : '–'}
                  </TableCell>
                  <TableCell>{locale.moment(since)}</TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </ScrollRegion>
      </Paper>
    </>
  );
}
