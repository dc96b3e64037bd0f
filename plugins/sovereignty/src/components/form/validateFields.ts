// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  appLanguageApiRef,
  translationApiRef,
} from '@backstage/core-plugin-api/alpha';
import { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import {
  declarationFieldsTo,
  withoutEmpty,
} from '@regie/plugin-sovereignty-common';
import validator from '@rjsf/validator-ajv8';
import { sovereigntyTranslationRef } from '../../translations';
import { formSchema, Language, languageOf } from './formSchema';
import type { SovereigntyFieldsOptions } from './SovereigntyFields';

/**
 * Says what is wrong before anything is made. The action in the backend checks
 * again, with the validator of the catalog.
 */
export const validateFields: CustomFieldValidator<
  Record<string, unknown>,
  SovereigntyFieldsOptions
> = (value, validation, { apiHolder, uiSchema }) => {
  const texts = apiHolder
    .get(translationApiRef)
    ?.getTranslation(sovereigntyTranslationRef);
  if (!texts?.ready) return;
  const { t } = texts;
  const language = languageOf(
    apiHolder.get(appLanguageApiRef)?.getLanguage().language,
  );
  const { sections, requireHostingWhenCritical } =
    uiSchema?.['ui:options'] ?? {};
  const filled = withoutEmpty(value ?? {});
  const { errors } = validator.validateFormData(
    filled,
    formSchema('en', sections),
  );
  for (const { property, name } of errors) {
    const field = nameOf(property ?? '', language);
    switch (name) {
      case 'required':
        validation.addError(t('form.required', { field }));
        break;
      case 'pattern':
      case 'format':
        validation.addError(t('form.shape', { field }));
        break;
      default:
        validation.addError(t('form.wrong', { field }));
    }
  }
  if (requireHostingWhenCritical && isHomeless(filled)) {
    validation.addError(t('form.homeless'));
  }
};

/** `.hosting.0.provider` as a reader knows it: "Hosting: Aanbieder". */
function nameOf(property: string, language: Language): string {
  const path = property.replace(/\[?'?\b\d+\b'?\]?/g, '').split('.');
  const fields = declarationFieldsTo(path.filter(Boolean).join('.'));
  return (
    fields.map(({ title }) => title[language]).join(': ') ||
    path.filter(Boolean).join('.')
  );
}

function isHomeless({ criticality, hosting }: Record<string, unknown>) {
  if (criticality !== 'critical') return false;
  const places: unknown[] = Array.isArray(hosting) ? hosting : [];
  return !places.some(
    place =>
      typeof place === 'object' &&
      place !== null &&
      'provider' in place &&
      Boolean(place.provider),
  );
}
