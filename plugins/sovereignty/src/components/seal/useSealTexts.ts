// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { SealRange, SealReport } from '@regie/plugin-sovereignty-common';
import { sovereigntyTranslationRef } from '../../translations';
import { useLocale } from '../useLocale';

/** Levels and ranges as people read them. */
export function useSealTexts() {
  const locale = useLocale();
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const range = ({ atLeast, atMost }: SealRange) =>
    atLeast === atMost
      ? `SEAL-${atLeast}`
      : t('seal.range', { least: String(atLeast), most: String(atMost) });
  return {
    range,
    /** What a level is called differs by version of the framework. */
    level: (
      seal: number | null,
      possible: SealRange,
      levels: SealReport['levels'],
    ) =>
      seal === null
        ? `${range(possible)} (${t('seal.incomplete')})`
        : t('seal.level', {
            level: String(seal),
            name: levels[seal] ? locale.text(levels[seal]) : '',
          }),
  };
}
