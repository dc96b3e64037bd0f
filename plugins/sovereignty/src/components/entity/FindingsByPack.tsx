// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { AssessmentSummary, Finding } from '@regie/plugin-sovereignty-common';
import { useState } from 'react';
import { sovereigntyTranslationRef } from '../../translations';
import { ScrollRegion } from '../ScrollRegion';
import { usePolicyTitles } from '../usePolicyTitles';
import { VerdictCount } from '../verdict/VerdictCount';
import { VERDICTS } from '../verdict/VerdictTiles';
import { FindingList } from './FindingList';

const useStyles = makeStyles(theme => ({
  filter: {
    margin: theme.spacing(2, 0),
    minWidth: 240,
    '& label': { color: theme.palette.text.primary },
  },
}));

interface FindingsByPackProps {
  readonly findings: readonly Finding[];
  readonly packs: AssessmentSummary['packs'];
}

/** Findings with the verdicts of each pack beside those of the others. */
export function FindingsByPack(props: FindingsByPackProps) {
  return props.packs.length < 2 ? (
    <FindingList findings={props.findings} />
  ) : (
    <SeveralPacks {...props} />
  );
}

function SeveralPacks({ findings, packs }: FindingsByPackProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const { pack: titleOf } = usePolicyTitles();
  const [chosen, setChosen] = useState('');
  const shown = findings.filter(({ pack }) => !chosen || pack.id === chosen);
  return (
    <>
      <Typography variant="body2">{t('packs.apart')}</Typography>
      <ScrollRegion label={t('packs.caption')} keepFirstColumn>
        <Table size="small" aria-label={t('packs.caption')}>
          <TableHead>
            <TableRow>
              <TableCell scope="col">{t('packs.pack')}</TableCell>
              {VERDICTS.map(verdict => (
                <TableCell key={verdict} scope="col">
                  {t(`verdict.${verdict}`)}
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {packs.map(({ pack, counts }) => (
              <TableRow key={pack}>
                <TableCell component="th" scope="row">
                  {titleOf(pack)}
                </TableCell>
                {VERDICTS.map(verdict => (
                  <TableCell key={verdict}>
                    <VerdictCount verdict={verdict} count={counts[verdict]} />
                  </TableCell>
                ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </ScrollRegion>
      <TextField
        id="sovereignty-entity-pack"
        select
        size="small"
        variant="outlined"
        className={classes.filter}
        label={t('packs.filter')}
        value={chosen}
        onChange={event => setChosen(event.target.value)}
        SelectProps={{ native: true }}
        InputLabelProps={{ shrink: true, htmlFor: 'sovereignty-entity-pack' }}
      >
        <option value="">{t('list.any')}</option>
        {packs.map(({ pack }) => (
          <option key={pack} value={pack}>
            {titleOf(pack)}
          </option>
        ))}
      </TextField>
      <FindingList findings={shown} titleOf={chosen ? undefined : titleOf} />
    </>
  );
}
