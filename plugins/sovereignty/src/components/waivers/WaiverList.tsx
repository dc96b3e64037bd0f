// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import Box from '@material-ui/core/Box';
import Typography from '@material-ui/core/Typography';
import { waiverStatusSchema } from '@regie/plugin-sovereignty-common';
import { useSearchParams } from 'react-router-dom';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { sovereigntyApiRef } from '../../api';
import { sovereigntyTranslationRef } from '../../translations';
import { Choice } from '../Choice';
import { SectionHeading } from '../frame';
import { LiveNotice, useLive } from '../live';
import { Loaded } from '../Loaded';
import { useLocale } from '../useLocale';
import { byNeed } from './byNeed';
import { WaiverTable } from './WaiverTable';

/** Every exception that was asked for or decided on; the state is in the address. */
export function WaiverList() {
  const api = useApi(sovereigntyApiRef);
  const locale = useLocale();
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const [params, setParams] = useSearchParams();
  const status = waiverStatusSchema.options.find(
    option => option === params.get('status'),
  );
  const { fetched, changedAt } = useLive(
    useAsyncRetry(() => api.listWaivers({ status }), [api, status]),
    status ?? '',
  );
  return (
    <>
      <SectionHeading hint={t('waivers.hint')} />
      <LiveNotice changedAt={changedAt} />
      <Choice
        id="waiver-status"
        label={t('waivers.state')}
        all={t('list.any')}
        value={status ?? ''}
        options={waiverStatusSchema.options.map(value => ({
          value,
          label: t(`waivers.status.${value}`),
        }))}
        onChange={value =>
          setParams(value ? { status: value } : {}, { replace: true })
        }
      />
      <Box mt={2}>
        <Loaded fetched={fetched}>
          {({ items }) => (
            <>
              <Typography role="status" variant="body2" gutterBottom>
                {t('waivers.count', {
                  count: items.length,
                  total: locale.count(items.length),
                })}
              </Typography>
              {items.length > 0 && <WaiverTable waivers={byNeed(items)} />}
            </>
          )}
        </Loaded>
      </Box>
    </>
  );
}
