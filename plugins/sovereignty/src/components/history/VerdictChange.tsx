// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { Transition, Verdict } from '@regie/plugin-sovereignty-common';
import { sovereigntyTranslationRef } from '../../translations';
import { VerdictLabel } from '../verdict/VerdictLabel';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'inline-flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0, 1),
  },
}));

/** From which verdict to which. */
export function VerdictChange(props: { transition: Transition }) {
  const { before, verdict } = props.transition;
  const classes = useStyles();
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const shown = (one: Verdict | null) =>
    one === null ? t('history.unjudged') : <VerdictLabel verdict={one} />;
  return (
    <span className={classes.root}>
      <span>{shown(before)}</span>
      <span role="img" aria-label={t('history.becomes')}>
        →
      </span>
      <span>{shown(verdict)}</span>
    </span>
  );
}
