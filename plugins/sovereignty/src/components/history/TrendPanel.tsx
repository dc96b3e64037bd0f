// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Box from '@material-ui/core/Box';
import Typography from '@material-ui/core/Typography';
import { useState } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { sovereigntyApiRef } from '../../api';
import { sovereigntyTranslationRef } from '../../translations';
import { Choice } from '../Choice';
import { Loaded } from '../Loaded';
import { useDays } from '../useDays';
import { useLocale } from '../useLocale';
import { plusDays } from '../waivers/days';
import { TrendChart } from './TrendChart';
import { TrendTable } from './TrendTable';
import { recordedDays } from './recordedDays';

const RANGES = ['30', '90', '365'] as const;

/** Verdicts at the end of each day, as a chart or as the table behind it. */
export function TrendPanel() {
  const api = useApi(sovereigntyApiRef);
  const locale = useLocale();
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const [range, setRange] = useState<string>(RANGES[0]);
  const [asTable, setAsTable] = useState(false);
  const to = useDays().today();
  const from = plusDays(to, 1 - Number(range));
  const fetched = useAsyncRetry(
    () => api.getTrend({ from, to }),
    [api, from, to],
  );
  return (
    <>
      <Box display="flex" flexWrap="wrap" alignItems="center" gridGap={12}>
        <Choice
          id="trend-range"
          label={t('history.range')}
          value={range}
          options={RANGES.map(value => ({
            value,
            label: t('history.days', { days: value }),
          }))}
          onChange={value => setRange(value ?? RANGES[0])}
        />
        <Button
          variant="outlined"
          aria-pressed={asTable}
          onClick={() => setAsTable(!asTable)}
        >
          {t('history.asTable')}
        </Button>
      </Box>
      <Loaded fetched={fetched}>
        {trend => {
          const days = recordedDays(trend);
          const [first] = days;
          if (!first) {
            return (
              <Typography variant="body2">{t('history.nothing')}</Typography>
            );
          }
          return (
            <>
              {from < first.day && (
                <Box mt={1.5}>
                  <Typography variant="body2">
                    {t('history.keptFrom', { date: locale.date(first.day) })}
                  </Typography>
                </Box>
              )}
              {asTable ? (
                <TrendTable days={days} />
              ) : (
                <TrendChart days={days} />
              )}
            </>
          );
        }}
      </Loaded>
    </>
  );
}
