// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { WaiverRecord } from '@regie/plugin-sovereignty-common';
import { sovereigntyTranslationRef } from '../../translations';
import { useDays } from '../useDays';
import { useLocale } from '../useLocale';
import { daysBetween } from './days';

/** How long a waiver still holds; of one that holds for nobody, nothing. */
export function TimeLeft(props: { waiver: WaiverRecord }) {
  const { status, from, expires } = props.waiver;
  const locale = useLocale();
  const { today } = useDays();
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  if (status !== 'approved') return <>–</>;
  const now = today();
  if (from > now) return <>{t('waivers.later', { date: locale.date(from) })}</>;
  // Its last day counts.
  const days = daysBetween(now, expires) + 1;
  return <>{t('waivers.days', { count: days, total: locale.count(days) })}</>;
}
