// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import Alert from '@material-ui/lab/Alert';
import {
  declarationFieldsTo,
  RequiredClass,
} from '@regie/plugin-sovereignty-common';
import { sovereigntyTranslationRef } from '../../translations';
import { useLocale } from '../useLocale';

/** How sovereign an entity has to be, by each pack that says so. */
export function RequiredClasses(props: { classes: readonly RequiredClass[] }) {
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  if (props.classes.length === 0) return null;
  return (
    <div>
      <Typography variant="subtitle1" component="h3">
        {t('declared.class')}
      </Typography>
      {props.classes.map(required => (
        <RequiredClassOf key={required.pack} required={required} />
      ))}
    </div>
  );
}

function RequiredClassOf(props: { required: RequiredClass }) {
  const { requiredSeal, sovereigntyRequired, lowered, missing } =
    props.required;
  const locale = useLocale();
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const { least, most } = requiredSeal;
  const fields = missing
    .map(path => declarationFieldsTo(path).at(-1))
    .map((field, index) => (field ? locale.text(field.title) : missing[index]))
    .join(', ');
  return (
    <>
      <Typography variant="body2">
        {least === most
          ? t('declared.seal', { level: String(least) })
          : t('declared.sealRange', {
              least: String(least),
              most: String(most),
            })}
        {'. '}
        {t(requirement(sovereigntyRequired))}
      </Typography>
      {missing.length > 0 && (
        <Typography variant="body2">
          {t('declared.dependsOn', { fields })}
        </Typography>
      )}
      {lowered && <Alert severity="warning">{t('declared.lowered')}</Alert>}
    </>
  );
}

function requirement({ least, most }: RequiredClass['sovereigntyRequired']) {
  if (least !== most) return 'declared.undecided';
  return least ? 'declared.required' : 'declared.notRequired';
}
