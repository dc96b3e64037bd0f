// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { appLanguageApiRef } from '@backstage/core-plugin-api/alpha';
import { JsonObject } from '@backstage/types';
import { FieldValidation } from '@rjsf/utils';
import validator from '@rjsf/validator-ajv8';
import { formSchema } from './formSchema';
import type { SovereigntyFieldsOptions } from './SovereigntyFields';
import { withoutEmpty } from './withoutEmpty';

const HOMELESS = {
  nl: 'Wat kritiek is, moet zeggen bij welke aanbieder het draait: vul bij Hosting een aanbieder in.',
  en: 'What is critical has to say which provider hosts it: fill in a provider under Hosting.',
};

/**
 * Says what is wrong before anything is made. The action in the backend checks
 * again, with the validator of the catalog.
 */
export const validateFields: CustomFieldValidator<
  JsonObject,
  SovereigntyFieldsOptions
> = (value, validation, { apiHolder, uiSchema }) => {
  const language =
    apiHolder.get(appLanguageApiRef)?.getLanguage().language === 'nl'
      ? 'nl'
      : 'en';
  const options = uiSchema?.['ui:options'] ?? {};
  const filled = withoutEmpty(value ?? {});
  const schema = formSchema(language, options.sections);
  for (const { stack } of validator.validateFormData(filled, schema).errors) {
    addError(validation, stack);
  }
  if (options.requireHostingWhenCritical && isHomeless(filled)) {
    addError(validation, HOMELESS[language]);
  }
};

function addError(validation: FieldValidation, message: string): void {
  validation.addError(message);
}

function isHomeless({ criticality, hosting }: JsonObject): boolean {
  if (criticality !== 'critical') return false;
  const places = Array.isArray(hosting) ? hosting : [];
  return !places.some(
    place =>
      typeof place === 'object' &&
      place !== null &&
      !Array.isArray(place) &&
      Boolean(place.provider),
  );
}
