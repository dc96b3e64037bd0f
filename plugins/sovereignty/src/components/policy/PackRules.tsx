// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { PackStatus } from '@regie/plugin-sovereignty-common';
import { sovereigntyTranslationRef } from '../../translations';
import { useLocale } from '../useLocale';

/** The rules of a pack; of one on a baseline, that and what it adds. */
export function PackRules(props: {
  pack: NonNullable<PackStatus['pack']>;
  others: readonly PackStatus[];
}) {
  const { pack, others } = props;
  const locale = useLocale();
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const { extends: base } = pack;
  const baseline = others.find(
    other => base && other.pack?.id === base.id && other.pack !== pack,
  );
  const there = new Set(baseline?.pack?.rules.map(({ id }) => id));
  const shown = pack.rules.filter(({ id }) => !there.has(id));
  return (
    <>
      {base && (
        <Typography variant="body2" paragraph>
          {t('policy.tightens', {
            pack: `${base.id} ${base.version}`,
            rules: locale.count(pack.rules.length - shown.length),
          })}
        </Typography>
      )}
      {shown.length > 0 && (
        <>
          <Typography variant="subtitle2" component="h4">
            {t(there.size > 0 ? 'policy.ownRules' : 'policy.rules')}
          </Typography>
          <Typography variant="body2" component="ul">
            {shown.map(({ id, title }) => (
              <li key={id}>
                {id}: {locale.text(title)}
              </li>
            ))}
          </Typography>
        </>
      )}
    </>
  );
}
