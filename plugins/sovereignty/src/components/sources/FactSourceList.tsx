// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import Alert from '@material-ui/lab/Alert';
import { FactSourceStatus } from '@regie/plugin-sovereignty-common';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { sovereigntyApiRef } from '../../api';
import { sovereigntyTranslationRef } from '../../translations';
import { FactList } from '../FactList';
import { SectionHeading } from '../frame';
import { Loaded } from '../Loaded';
import { Panel } from '../Panel';
import { useLocale } from '../useLocale';

/** How the sources of facts beside the owners fare. */
export function FactSourceList() {
  const api = useApi(sovereigntyApiRef);
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const fetched = useAsyncRetry(() => api.listFactSources(), [api]);
  return (
    <>
      <SectionHeading hint={t('sources.hint')} />
      <Loaded fetched={fetched}>
        {sources =>
          sources.length === 0 ? (
            <Typography>{t('sources.empty')}</Typography>
          ) : (
            sources.map(source => (
              <FactSourcePanel key={source.id} source={source} />
            ))
          )
        }
      </Loaded>
    </>
  );
}

function FactSourcePanel(props: { source: FactSourceStatus }) {
  const { source } = props;
  const locale = useLocale();
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const when = (iso: string | null) =>
    iso ? locale.moment(iso) : t('sources.never');
  return (
    <Panel title={source.title}>
      <Typography>{t(`sources.state.${source.state}`)}</Typography>
      <FactList
        facts={[
          [t('sources.lastSuccess'), when(source.lastSuccess)],
          [t('sources.lastAttempt'), when(source.lastAttempt)],
          [t('sources.statements'), locale.count(source.statements)],
          [t('sources.entities'), locale.count(source.entities)],
        ]}
      />
      {source.error && (
        <Alert severity="error" style={{ overflowWrap: 'anywhere' }}>
          <Typography variant="body2" paragraph>
            {source.lastSuccess
              ? t('sources.kept', { when: when(source.lastSuccess) })
              : t('sources.nothingYet')}{' '}
            {t('sources.mend')}
          </Typography>
          {t('sources.reason')} <span lang="en">{source.error}</span>
        </Alert>
      )}
      {source.problems.length > 0 && (
        <Alert severity="warning" style={{ overflowWrap: 'anywhere' }}>
          {t('sources.problems')}
          <ul lang="en">
            {source.problems.map(({ entityRef, message }) => (
              <li key={`${entityRef} ${message}`}>
                {entityRef ? `${entityRef}: ${message}` : message}
              </li>
            ))}
          </ul>
        </Alert>
      )}
    </Panel>
  );
}
