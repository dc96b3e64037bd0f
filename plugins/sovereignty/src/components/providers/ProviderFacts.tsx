// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  ProviderDescription,
  ProviderSummary,
} from '@regie/plugin-sovereignty-common';
import { sovereigntyTranslationRef } from '../../translations';
import { useLocale } from '../useLocale';
import { Sources } from './Sources';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 1fr))',
    gap: theme.spacing(2),
    margin: 0,
    '& dt': { fontWeight: 'bold', fontSize: '0.875rem' },
    '& dd': { margin: 0, overflowWrap: 'anywhere' },
  },
}));

/** Who it is, whose it is and whose law reaches it, with what that rests on. */
export function ProviderFacts(props: {
  provider: ProviderSummary;
  description: ProviderDescription;
}) {
  const { provider, description } = props;
  const classes = useStyles();
  const locale = useLocale();
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const unknown = t('entity.unknown');
  const country = (code: string | null | undefined) =>
    code ? locale.country(code) : unknown;
  const parent = provider.ultimateParent;
  const facts: [string, string][] = [
    [t('providers.legalEntity'), description.legalEntity ?? unknown],
    [t('providers.seat'), country(provider.seat)],
    [
      t('entity.parent'),
      parent ? `${parent.name} (${country(parent.country)})` : unknown,
    ],
    [
      t('providers.jurisdictions'),
      provider.jurisdictions?.map(locale.country).join(', ') ?? unknown,
    ],
    [
      t('entity.laws'),
      provider.laws.map(({ name }) => name).join('; ') || t('entity.none'),
    ],
    [t('providers.evidence'), t(`evidence.${description.evidence}`)],
    [t('entity.claim.asOf'), locale.date(description.asOf)],
  ];
  return (
    <Typography component="dl" variant="body2" className={classes.root}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      <div>
        <dt>{t('entity.sources')}</dt>
        <dd>
          <Sources sources={description.sources} />
        </dd>
      </div>
    </Typography>
  );
}
