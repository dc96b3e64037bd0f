// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles, Theme } from '@material-ui/core/styles';
import CheckIcon from '@material-ui/icons/CheckCircle';
import EventIcon from '@material-ui/icons/EventAvailable';
import HelpIcon from '@material-ui/icons/Help';
import ErrorIcon from '@material-ui/icons/Report';
import RemoveIcon from '@material-ui/icons/RemoveCircleOutline';
import { Verdict } from '@regie/plugin-sovereignty-common';
import { sovereigntyTranslationRef } from '../../translations';

const ICONS = {
  compliant: CheckIcon,
  violation: ErrorIcon,
  waived: EventIcon,
  unknown: HelpIcon,
  'not-applicable': RemoveIcon,
};

/** At least 4.5:1 on the paper of each theme, as WCAG 2.2 AA asks of text. */
const COLOURS: Record<Verdict, { light: string; dark: string }> = {
  compliant: { light: '#1b6e3a', dark: '#7fd6a0' },
  violation: { light: '#b3261e', dark: '#ff9d94' },
  waived: { light: '#1f5fa8', dark: '#9cc9ff' },
  unknown: { light: '#7a4f00', dark: '#ffcb66' },
  'not-applicable': { light: '#595959', dark: '#bdbdbd' },
};

const useStyles = makeStyles<Theme, { verdict: Verdict }>(theme => ({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.75),
    verticalAlign: 'middle',
    fontWeight: 600,
    color: ({ verdict }) => COLOURS[verdict][theme.palette.type],
  },
}));

/** A verdict as an icon and a word: colour is never all that tells. */
export function VerdictLabel(props: { verdict: Verdict }) {
  const { verdict } = props;
  const classes = useStyles({ verdict });
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const Icon = ICONS[verdict];
  return (
    <span className={classes.root}>
      <Icon fontSize="small" aria-hidden="true" />
      {t(`verdict.${verdict}`)}
    </span>
  );
}
