// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Verdict, VerdictCounts } from '@regie/plugin-sovereignty-common';
import { sovereigntyTranslationRef } from '../../translations';
import { useLocale } from '../useLocale';
import { VerdictLabel } from './VerdictLabel';

export const VERDICTS: readonly Verdict[] = [
  'violation',
  'unknown',
  'waived',
  'compliant',
  'not-applicable',
];

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(128px, 100%), 1fr))',
    gap: theme.spacing(1.5),
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
  tile: {
    width: '100%',
    height: '100%',
    padding: theme.spacing(1.5, 2),
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: theme.spacing(0.5),
    textAlign: 'left',
    borderRadius: theme.shape.borderRadius,
    border: `1px solid ${theme.palette.divider}`,
    background: theme.palette.background.paper,
    '&:focus-visible': { outline: `3px solid ${theme.palette.primary.main}` },
  },
  chosen: { boxShadow: `inset 0 0 0 2px ${theme.palette.primary.main}` },
}));

/** How many rules gave each verdict; a tile narrows the list to its verdict. */
export function VerdictTiles(props: {
  counts: VerdictCounts;
  chosen: readonly Verdict[];
  onChoose: (verdict: Verdict) => void;
}) {
  const { counts, chosen, onChoose } = props;
  const classes = useStyles();
  const locale = useLocale();
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  return (
    <ul className={classes.root} aria-label={t('list.totals')}>
      {VERDICTS.map(verdict => (
        <li key={verdict}>
          <ButtonBase
            className={`${classes.tile} ${
              chosen.includes(verdict) ? classes.chosen : ''
            }`}
            aria-pressed={chosen.includes(verdict)}
            onClick={() => onChoose(verdict)}
          >
            <Typography variant="h4" component="span">
              {locale.count(counts[verdict])}
            </Typography>
            <VerdictLabel verdict={verdict} />
          </ButtonBase>
        </li>
      ))}
    </ul>
  );
}
