// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useTheme } from '@material-ui/core/styles';
import {
  CartesianGrid,
  Legend,
  Line,
  LineChart,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { sovereigntyTranslationRef } from '../../translations';
import { useLocale } from '../useLocale';
import { VERDICT_COLOURS } from '../verdict/verdictLook';
import { COUNTED, TrendDay } from './recordedDays';

/** How each line is drawn, so that colour is not all that tells them apart. */
const DASHES = {
  violation: undefined,
  unknown: '8 4',
  waived: '2 3',
  compliant: '12 3 2 3',
};

/** One line for each verdict; the arrow keys walk through the days. */
export function TrendChart(props: { days: readonly TrendDay[] }) {
  const { palette } = useTheme();
  const locale = useLocale();
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const text = palette.text.primary;
  return (
    <div role="group" aria-label={t('history.chart')}>
      <ResponsiveContainer width="100%" height={280}>
        <LineChart
          data={[...props.days]}
          title={t('history.chart')}
          accessibilityLayer
          margin={{ top: 16, right: 24, bottom: 0, left: 0 }}
        >
          <CartesianGrid stroke={palette.divider} vertical={false} />
          <XAxis
            dataKey="day"
            tickFormatter={locale.shortDate}
            minTickGap={32}
            tick={{ fill: text }}
            stroke={text}
          />
          <YAxis
            allowDecimals={false}
            tickFormatter={locale.count}
            tick={{ fill: text }}
            stroke={text}
          />
          <Tooltip
            labelFormatter={day => locale.date(String(day))}
            contentStyle={{
              background: palette.background.paper,
              borderColor: palette.divider,
              color: text,
            }}
            itemStyle={{ color: text }}
          />
          <Legend
            iconType="plainline"
            // In the order of the lines, which is that of urgency.
            itemSorter={null}
            formatter={name => <span style={{ color: text }}>{name}</span>}
          />
          {COUNTED.map(verdict => (
            <Line
              key={verdict}
              dataKey={verdict}
              name={t(`verdict.${verdict}`)}
              stroke={VERDICT_COLOURS[verdict][palette.type]}
              strokeDasharray={DASHES[verdict]}
              strokeWidth={2}
              // A single day is a point, which a line without dots hides.
              dot={props.days.length === 1}
              isAnimationActive={false}
            />
          ))}
        </LineChart>
      </ResponsiveContainer>
    </div>
  );
}
