// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles, Theme } from '@material-ui/core/styles';
import { Verdict } from '@regie/plugin-sovereignty-common';
import { sovereigntyTranslationRef } from '../../translations';
import { VERDICT_COLOURS, VERDICT_ICONS } from './verdictLook';

const useStyles = makeStyles<Theme, { verdict: Verdict }>(theme => ({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.75),
    verticalAlign: 'middle',
    fontFamily: theme.typography.fontFamily,
    fontWeight: 600,
    color: ({ verdict }) => VERDICT_COLOURS[verdict][theme.palette.type],
  },
}));

/** A verdict as an icon and a word: colour is never all that tells. */
export function VerdictLabel(props: { verdict: Verdict }) {
  const { verdict } = props;
  const classes = useStyles({ verdict });
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const Icon = VERDICT_ICONS[verdict];
  return (
    <span className={classes.root}>
      <Icon fontSize="small" aria-hidden="true" />
      {t(`verdict.${verdict}`)}
    </span>
  );
}
