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
import { Panel } from '../Panel';
import { WaiverDecisions } from './WaiverDecisions';
import { WaiverFacts } from './WaiverFacts';
import { WaiverLife } from './WaiverLife';

/** One waiver: what it allows and why, its life, and what can be decided. */
export function WaiverPage() {
  const { name: id = '' } = useParams();
  const api = useApi(sovereigntyApiRef);
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const fetched = useAsyncRetry(async () => {
    const { items } = await api.listWaivers();
    return items.find(waiver => waiver.id === id) ?? null;
  }, [api, id]);
  return (
    <>
      <SectionHeading
        title={fetched.value?.decision ?? id}
        actions={
          fetched.value && (
            <WaiverDecisions waiver={fetched.value} onDecided={fetched.retry} />
          )
        }
      />
      <Loaded fetched={fetched}>
        {waiver =>
          waiver === null ? (
            <Alert severity="info">{t('waivers.missing', { id })}</Alert>
          ) : (
            <>
              <WaiverFacts waiver={waiver} />
              <Panel title={t('waivers.reason')}>
                <Typography variant="body1" style={{ whiteSpace: 'pre-line' }}>
                  {waiver.reason}
                </Typography>
              </Panel>
              <Panel title={t('waivers.alternatives')}>
                <Typography variant="body1" style={{ whiteSpace: 'pre-line' }}>
                  {waiver.alternativesConsidered}
                </Typography>
              </Panel>
              <Panel title={t('waivers.life')}>
                <WaiverLife waiver={waiver} />
              </Panel>
            </>
          )
        }
      </Loaded>
    </>
  );
}
