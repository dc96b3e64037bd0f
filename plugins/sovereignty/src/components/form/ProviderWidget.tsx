// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useApi } from '@backstage/frontend-plugin-api';
import TextField from '@material-ui/core/TextField';
import Autocomplete from '@material-ui/lab/Autocomplete';
import { WidgetProps } from '@rjsf/utils';
import useAsync from 'react-use/esm/useAsync';
import { sovereigntyApiRef } from '../../api';

/**
 * Finds a provider of the register by its name and keeps its id. When the
 * register cannot be read, or lacks the provider, an id can be typed.
 */
export function ProviderWidget(props: WidgetProps) {
  const { id, label, value, required, disabled, readonly, rawErrors } = props;
  const api = useApi(sovereigntyApiRef);
  const { value: list, loading } = useAsync(() => api.listProviders(), [api]);
  const names = new Map(list?.items.map(item => [item.id, item.name]));
  const change = (text: string | null) => {
    const typed = text?.trim() ?? '';
    const byName = list?.items.find(({ name }) => name === typed);
    props.onChange(byName?.id ?? (typed === '' ? undefined : typed));
  };
  return (
    <Autocomplete
      id={id}
      freeSolo
      autoSelect
      loading={loading}
      disabled={disabled || readonly}
      options={[...names.keys()]}
      getOptionLabel={option => names.get(option) ?? option}
      value={typeof value === 'string' ? value : null}
      onChange={(_event, chosen) => change(chosen)}
      renderInput={params => (
        <TextField
          {...params}
          label={label}
          required={required}
          error={(rawErrors ?? []).length > 0}
        />
      )}
    />
  );
}
