// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { makeStyles, Theme } from '@material-ui/core/styles';
import { Verdict } from '@regie/plugin-sovereignty-common';
import { useLocale } from '../useLocale';
import { VERDICT_COLOURS, VERDICT_ICONS } from './verdictLook';

const useStyles = makeStyles<Theme, { verdict: Verdict }>(theme => ({
  some: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.75),
    fontWeight: 600,
    color: ({ verdict }) => VERDICT_COLOURS[verdict][theme.palette.type],
  },
  none: { color: theme.palette.text.secondary },
}));

/** How often a verdict was given, for a column whose heading names the verdict. */
export function VerdictCount(props: { verdict: Verdict; count: number }) {
  const { verdict, count } = props;
  const classes = useStyles({ verdict });
  const locale = useLocale();
  if (count === 0) return <span className={classes.none}>0</span>;
  const Icon = VERDICT_ICONS[verdict];
  return (
    <span className={classes.some}>
      <Icon fontSize="small" aria-hidden="true" />
      {locale.count(count)}
    </span>
  );
}
