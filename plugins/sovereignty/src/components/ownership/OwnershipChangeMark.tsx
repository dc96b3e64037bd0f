// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import WarningIcon from '@material-ui/icons/ReportProblemOutlined';
import { sovereigntyTranslationRef } from '../../translations';
import { useLocale } from '../useLocale';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    fontWeight: 600,
    // At least 4.5:1 on the paper of each theme.
    color: theme.palette.type === 'dark' ? '#ffcb66' : '#7a4f00',
  },
}));

/** In a row of a list: an owner is about to change, and when. */
export function OwnershipChangeMark(props: {
  change: { provider: string; date: string | null };
}) {
  const { provider, date } = props.change;
  const classes = useStyles();
  const locale = useLocale();
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  return (
    <span className={classes.root}>
      <WarningIcon fontSize="small" aria-hidden="true" />
      {date
        ? t('ownership.mark', { provider, date: locale.date(date) })
        : t('ownership.markUndated', { provider })}
    </span>
  );
}
