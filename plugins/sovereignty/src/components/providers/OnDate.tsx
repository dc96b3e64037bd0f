// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import TextField from '@material-ui/core/TextField';
import { sovereigntyTranslationRef } from '../../translations';

/** The date for which owners are shown. */
export function OnDate(props: {
  on: string;
  onChange: (date: string) => void;
}) {
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  return (
    <TextField
      id="providers-on"
      type="date"
      variant="outlined"
      size="small"
      label={t('providers.on')}
      value={props.on}
      onChange={event => props.onChange(event.target.value)}
      InputLabelProps={{ shrink: true }}
    />
  );
}
