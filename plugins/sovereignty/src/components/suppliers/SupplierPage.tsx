// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import Alert from '@material-ui/lab/Alert';
import { useParams } from 'react-router-dom';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { sovereigntyApiRef } from '../../api';
import { sovereigntyTranslationRef } from '../../translations';
import { SectionHeading } from '../frame';
import { Loaded } from '../Loaded';
import { AnswerUpload } from './AnswerUpload';
import { ComponentQuestionPanel } from './ComponentQuestionPanel';
import { FormDownloads } from './FormDownloads';

/** What a supplier has to be asked, the forms to ask it with, and the answers. */
export function SupplierPage() {
  const { name: id = '' } = useParams();
  const api = useApi(sovereigntyApiRef);
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const fetched = useAsyncRetry(() => api.getSupplierQuestions(id), [api, id]);
  return (
    <>
      <SectionHeading
        title={fetched.value?.supplier.name ?? id}
        hint={t('suppliers.pageHint')}
      />
      <Loaded
        fetched={fetched}
        notFound={
          <Alert severity="info">{t('suppliers.missing', { id })}</Alert>
        }
      >
        {form => (
          <>
            <FormDownloads form={form} />
            <AnswerUpload supplier={id} onTaken={fetched.retry} />
            {form.components.length === 0 && (
              <Typography>{t('suppliers.nothing')}</Typography>
            )}
            {form.components.map(component => (
              <ComponentQuestionPanel
                key={component.entityRef}
                component={component}
              />
            ))}
          </>
        )}
      </Loaded>
    </>
  );
}
