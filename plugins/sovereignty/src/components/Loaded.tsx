// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Progress } from '@backstage/core-components';
import Button from '@material-ui/core/Button';
import Alert from '@material-ui/lab/Alert';
import { ReactNode } from 'react';
import { ZodError } from 'zod';
import { sovereigntyTranslationRef } from '../translations';
import { serverWords, statusOf } from './serverWords';

/** Something that is being fetched, as `useAsyncRetry` gives it. */
export interface Fetched<T> {
  readonly loading: boolean;
  readonly value?: T;
  readonly error?: Error;
  retry(): void;
}

/** Shows what was fetched, or that it is coming, missing, forbidden or broken. */
export function Loaded<T>(props: {
  fetched: Fetched<T>;
  /** What to say when it is not there. */
  notFound?: ReactNode;
  children: (value: T) => ReactNode;
}) {
  const { fetched, notFound, children } = props;
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const { value, error } = fetched;
  if (error) {
    const status = statusOf(error);
    if (status === 404 && notFound) return <>{notFound}</>;
    if (status === 403) {
      return <Alert severity="info">{t('state.forbidden')}</Alert>;
    }
    return (
      <Alert
        severity="error"
        action={
          <Button color="inherit" size="small" onClick={() => fetched.retry()}>
            {t('state.retry')}
          </Button>
        }
      >
        {t('state.error')} <WhatWentWrong error={error} />
      </Alert>
    );
  }
  if (value === undefined) {
    return (
      <div role="status" aria-label={t('state.loading')}>
        <Progress />
      </div>
    );
  }
  return <>{children(value)}</>;
}

/** Why, in words of ours where we know them; else in those of the server. */
function WhatWentWrong(props: { error: Error }) {
  const { error } = props;
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  // What `fetch` throws when no answer came at all.
  if (error instanceof TypeError) return <>{t('state.unreachable')}</>;
  if (error instanceof ZodError) return <>{t('state.notUnderstood')}</>;
  return <span lang="en">{serverWords(error)}</span>;
}
