// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Alert from '@material-ui/lab/Alert';
import { sovereigntyTranslationRef } from '../../translations';
import { serverWords, statusOf } from '../serverWords';

/** Why the backend did not do what was asked. */
export function Refusal(props: { error: Error; step: 'request' | 'decide' }) {
  const { error, step } = props;
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  if (statusOf(error) === 403) {
    return <Alert severity="warning">{t(`waivers.forbidden.${step}`)}</Alert>;
  }
  const known = statusOf(error) === 409;
  return (
    <Alert severity="error">
      {t(known ? 'waivers.overtaken' : 'waivers.failed')}{' '}
      <span lang="en">{serverWords(error)}</span>
    </Alert>
  );
}
