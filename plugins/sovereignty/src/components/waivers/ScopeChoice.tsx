// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import TextField from '@material-ui/core/TextField';
import { sovereigntyTranslationRef } from '../../translations';
import { Scope } from './useScopes';

/** How far the waiver is to reach. */
export function ScopeChoice(props: {
  scopes: readonly Scope[];
  value: string;
  onChange: (entityRef: string) => void;
}) {
  const { scopes, value, onChange } = props;
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  return (
    <TextField
      id="waiver-scope"
      select
      fullWidth
      margin="normal"
      variant="outlined"
      label={t('waivers.scope.title')}
      helperText={t('waivers.scope.hint')}
      value={value}
      onChange={event => onChange(event.target.value)}
      SelectProps={{ native: true }}
      InputLabelProps={{ shrink: true, htmlFor: 'waiver-scope' }}
    >
      {scopes.map(scope => (
        <ScopeOption key={scope.entityRef} scope={scope} />
      ))}
    </TextField>
  );
}

function ScopeOption(props: { scope: Scope }) {
  const { reach, entityRef } = props.scope;
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const { primaryTitle } = useEntityPresentation(entityRef);
  return (
    <option value={entityRef}>
      {t(`waivers.scope.${reach}`, { name: primaryTitle })}
    </option>
  );
}
