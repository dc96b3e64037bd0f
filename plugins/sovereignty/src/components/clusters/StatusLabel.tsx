// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { makeStyles, Theme } from '@material-ui/core/styles';
import SvgIcon from '@material-ui/core/SvgIcon';
import { ReactNode } from 'react';
import { VERDICT_COLOURS } from '../verdict/verdictLook';

/** How a state is to be taken; the colours are those of the verdicts. */
export type Tone = 'good' | 'bad' | 'doubtful' | 'neutral';

const COLOURS = {
  good: VERDICT_COLOURS.compliant,
  bad: VERDICT_COLOURS.violation,
  doubtful: VERDICT_COLOURS.unknown,
  neutral: VERDICT_COLOURS['not-applicable'],
};

const useStyles = makeStyles<Theme, { tone: Tone }>(theme => ({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.75),
    fontWeight: 600,
    color: ({ tone }) => COLOURS[tone][theme.palette.type],
  },
}));

/** A state as an icon and a word: colour is never all that tells. */
export function StatusLabel(props: {
  tone: Tone;
  Icon: typeof SvgIcon;
  children: ReactNode;
}) {
  const { tone, Icon, children } = props;
  const classes = useStyles({ tone });
  return (
    <span className={classes.root}>
      <Icon fontSize="small" aria-hidden="true" />
      {children}
    </span>
  );
}
