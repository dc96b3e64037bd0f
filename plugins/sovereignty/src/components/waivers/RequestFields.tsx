// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import TextField from '@material-ui/core/TextField';
import { WaiverRequest } from '@regie/plugin-sovereignty-common';
import { ReactNode } from 'react';
import { sovereigntyTranslationRef } from '../../translations';
import { RequestField, TEXTS } from './requestMistakes';

/** The long ones take more than a line. */
const LONG: readonly RequestField[] = ['reason', 'alternativesConsidered'];

/** What has to be filled in to ask for a waiver, each with what is wrong with it. */
export function RequestFields(props: {
  request: WaiverRequest;
  maximumDays: number | null;
  mistakeOf: (field: RequestField) => ReactNode;
  onChange: (field: RequestField, value: string) => void;
}) {
  const { request, maximumDays, mistakeOf, onChange } = props;
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const longest =
    maximumDays === null
      ? undefined
      : t('waivers.longest', { days: String(maximumDays) });
  const common = (field: RequestField, hint?: string) => ({
    id: `waiver-${field}`,
    label: t(`waivers.field.${field}`),
    variant: 'outlined' as const,
    margin: 'normal' as const,
    required: true,
    value: request[field],
    error: Boolean(mistakeOf(field)),
    helperText: mistakeOf(field) ?? hint,
  });
  return (
    <>
      {TEXTS.map(field => (
        <TextField
          key={field}
          {...common(field, t(`waivers.fieldHint.${field}`))}
          fullWidth
          multiline={LONG.includes(field)}
          minRows={LONG.includes(field) ? 2 : undefined}
          inputProps={{ maxLength: LONG.includes(field) ? 4000 : 300 }}
          onChange={event => onChange(field, event.target.value)}
        />
      ))}
      {(['from', 'expires'] as const).map(field => (
        <TextField
          key={field}
          {...common(field, field === 'expires' ? longest : undefined)}
          fullWidth
          type="date"
          InputLabelProps={{ shrink: true }}
          onChange={event => onChange(field, event.target.value)}
        />
      ))}
    </>
  );
}
