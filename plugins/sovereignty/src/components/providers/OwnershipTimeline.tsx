// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { LegalEntity, OwnershipPeriod } from '@regie/plugin-sovereignty-common';
import { sovereigntyTranslationRef } from '../../translations';
import { useLocale } from '../useLocale';
import { Sources } from './Sources';

const useStyles = makeStyles(theme => ({
  root: { listStyle: 'none', margin: 0, padding: 0 },
  period: {
    borderLeft: `4px solid ${theme.palette.divider}`,
    padding: theme.spacing(0.5, 0, 2, 2),
  },
  now: { borderLeftColor: theme.palette.primary.main },
  when: { fontWeight: 600 },
  small: { overflowWrap: 'anywhere' },
}));

/** Who owned it, and who owned those, from when to when. */
export function OwnershipTimeline(props: {
  periods: readonly OwnershipPeriod[];
  on: string;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  if (props.periods.length === 0) {
    return <Typography>{t('providers.noOwnership')}</Typography>;
  }
  return (
    <Typography component="ol" variant="body2" className={classes.root}>
      {props.periods.map((period, index) => (
        <Period key={index} period={period} on={props.on} />
      ))}
    </Typography>
  );
}

function Period(props: { period: OwnershipPeriod; on: string }) {
  const { period, on } = props;
  const classes = useStyles();
  const locale = useLocale();
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const holds = holdsOn(period, on);
  const name = (entity: LegalEntity) =>
    entity.country
      ? `${entity.name} (${locale.country(entity.country)})`
      : entity.name;
  return (
    <li className={`${classes.period} ${holds ? classes.now : ''}`}>
      <div className={classes.when}>
        <When period={period} />
        {holds && ` · ${t('providers.holds', { date: locale.date(on) })}`}
      </div>
      <div>
        {t('providers.ownedBy', {
          of: period.of.name,
          owner: name(period.owner),
        })}
        {period.share !== null && ` (${locale.count(period.share)} %)`}
      </div>
      <div className={classes.small}>
        {t(`evidence.${period.evidence}`)}, {locale.date(period.asOf)}.{' '}
        {t('entity.sources')}: <Sources sources={period.sources} />
      </div>
    </li>
  );
}

function When(props: { period: OwnershipPeriod }) {
  const { from, to, announced } = props.period;
  const locale = useLocale();
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  if (from === null && announced !== null) {
    return <>{t('providers.pending', { date: locale.date(announced) })}</>;
  }
  const begin = from
    ? t('providers.from', { date: locale.date(from) })
    : t('providers.since');
  const end = to ? ` ${t('providers.to', { date: locale.date(to) })}` : '';
  return <>{`${begin}${end}`}</>;
}

/** What was announced without a day holds on none. */
function holdsOn(period: OwnershipPeriod, on: string): boolean {
  const { from, to, announced } = period;
  const hasBegun = from === null ? announced === null : from <= on;
  return hasBegun && (to === null || on < to);
}
