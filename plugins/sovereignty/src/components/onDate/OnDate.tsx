// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import { sovereigntyTranslationRef } from '../../translations';

const useStyles = makeStyles(theme => ({
  // The grey of a label is too light on the page.
  field: { '& label': { color: theme.palette.text.primary } },
}));

/** The date for which a page is shown. */
export function OnDate(props: {
  on: string;
  /** The last date that makes sense. */
  max?: string;
  onChange: (date: string) => void;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  return (
    <TextField
      id="on-date"
      className={classes.field}
      type="date"
      variant="outlined"
      size="small"
      label={t('providers.on')}
      value={props.on}
      onChange={event => props.onChange(event.target.value)}
      inputProps={{ max: props.max }}
      InputLabelProps={{ shrink: true }}
    />
  );
}
