// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useMemo } from 'react';
import {
  appLanguageApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import useObservable from 'react-use/esm/useObservable';
import { sovereigntyTranslationRef } from '../../translations';
import { formRegistry } from './formRegistry';
import { fillable, formSchema, Language, languageOf } from './formSchema';
import { formUi } from './formUi';

/** What a template may set under `ui:options`. */
export interface SovereigntyFieldsOptions {
  /** Keys of the declaration to ask; all when left out. */
  sections?: string[];
  /** Whether something critical has to name a provider. */
  requireHostingWhenCritical?: boolean;
}

/**
 * The fields of `spec.sovereignty` in a template, made of its JSON Schema by
 * the form that the scaffolder uses itself.
 */
export function SovereigntyFields(
  props: FieldExtensionComponentProps<
    Record<string, unknown>,
    SovereigntyFieldsOptions
  >,
) {
  const { registry, uiSchema } = props;
  const language = useLanguage();
  const { sections } = uiSchema['ui:options'] ?? {};
  const schema = useMemo(
    () => ({
      ...fillable(formSchema(language, sections)),
      title: props.schema.title,
      description: props.schema.description,
    }),
    [language, sections, props.schema.title, props.schema.description],
  );
  const ui = useMemo(() => formUi(schema), [schema]);
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const parts = useMemo(
    () =>
      formRegistry(registry, {
        add: t('form.add'),
        remove: t('form.remove'),
        up: t('form.up'),
        down: t('form.down'),
      }),
    [registry, t],
  );
  const { SchemaField } = parts.fields;
  return (
    <SchemaField {...props} registry={parts} schema={schema} uiSchema={ui} />
  );
}

function useLanguage(): Language {
  const api = useApi(appLanguageApiRef);
  const language$ = useMemo(() => api.language$(), [api]);
  const { language } = useObservable(language$, api.getLanguage());
  return languageOf(language);
}
