// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { lazy, Suspense } from 'react';
import { Progress } from '@backstage/core-components';
import { sovereigntyTranslationRef } from '../../translations';
import { Fold } from '../Fold';
import { Changes } from './Changes';

// Charts are heavy, and most visits look at none.
const TrendPanel = lazy(async () => ({
  default: (await import('./TrendPanel')).TrendPanel,
}));

/** How many changes are shown before one asks for more. */
const AT_A_TIME = 15;

/** How the whole landscape moves: totals by day, and the latest changes. */
export function LandscapeHistory() {
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  return (
    <div>
      <Fold id="trend" size="large" heading={t('history.trend')}>
        <Suspense fallback={<Progress />}>
          <TrendPanel />
        </Suspense>
      </Fold>
      <Fold id="changes" size="large" heading={t('history.changes')}>
        <Changes limit={AT_A_TIME} />
      </Fold>
    </div>
  );
}
