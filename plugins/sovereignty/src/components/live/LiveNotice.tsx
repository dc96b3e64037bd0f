// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { sovereigntyTranslationRef } from '../../translations';
import { useLocale } from '../useLocale';

const useStyles = makeStyles({
  root: {
    position: 'absolute',
    width: 1,
    height: 1,
    overflow: 'hidden',
    clip: 'rect(0 0 0 0)',
    whiteSpace: 'nowrap',
  },
});

/** Says to who cannot see it that what is on screen has changed by itself. */
export function LiveNotice(props: { changedAt: string | undefined }) {
  const { changedAt } = props;
  const classes = useStyles();
  const locale = useLocale();
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  return (
    <div role="status" className={classes.root}>
      {changedAt && t('state.changed', { moment: locale.moment(changedAt) })}
    </div>
  );
}
