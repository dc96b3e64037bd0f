// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { LocalizedText, ReachedSeal } from '@regie/plugin-sovereignty-common';
import { sovereigntyTranslationRef } from '../../translations';
import { useLocale } from '../useLocale';
import { useSealTexts } from './useSealTexts';

/** What is left of each objective over all that the entity leans on. */
export function SealReached(props: {
  reached: readonly ReachedSeal[];
  /** What objectives are called, by id. */
  titles: ReadonlyMap<string, LocalizedText>;
}) {
  const { reached, titles } = props;
  const locale = useLocale();
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const texts = useSealTexts();
  if (reached.length === 0) return null;
  const nameOf = (objective: string) => {
    const title = titles.get(objective);
    return title ? `${objective} ${locale.text(title)}` : objective;
  };
  return (
    <>
      <Typography variant="subtitle1" component="h3">
        {t('seal.reached')}
      </Typography>
      <Typography variant="body2">{t('seal.reachedHint')}</Typography>
      <Typography component="ul" variant="body2" paragraph>
        {reached.map(({ objective, range, via }) => (
          <li key={objective}>
            {nameOf(objective)}: {texts.range(range)} (
            {via.length > 0
              ? t('seal.via', { way: via.join(' → ') })
              : t('seal.itself')}
            )
          </li>
        ))}
      </Typography>
    </>
  );
}
