// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { InfoCard, Link } from '@backstage/core-components';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { sovereigntyTranslationRef } from '../../translations';
import { byWeight, useEntityAssessment } from '../entity';
import { entityPath } from '../entityPath';
import { Loaded } from '../Loaded';
import { OwnershipChangeAlerts } from '../ownership';
import { useLocale } from '../useLocale';
import { VERDICTS } from '../verdict/VerdictTiles';
import { VerdictLabel } from '../verdict/VerdictLabel';

/** What fits a card; the rest is on the tab. */
const SHOWN = 3;

const useStyles = makeStyles(theme => ({
  counts: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1, 3),
    margin: theme.spacing(2, 0),
    padding: 0,
    listStyle: 'none',
  },
  findings: { margin: theme.spacing(0, 0, 2), paddingLeft: theme.spacing(2.5) },
}));

/** The verdicts on an entity in short. */
export function SovereigntyCard() {
  const classes = useStyles();
  const locale = useLocale();
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const { entity } = useEntity();
  const fetched = useEntityAssessment();
  return (
    <InfoCard title={t('card.title')}>
      <Loaded
        fetched={fetched}
        notFound={<Typography>{t('state.notAssessed')}</Typography>}
      >
        {({ summary, findings, ownershipChanges }) => {
          const open = byWeight(findings).filter(
            ({ verdict }) => verdict === 'violation' || verdict === 'unknown',
          );
          return (
            <>
              <OwnershipChangeAlerts changes={ownershipChanges} />
              <ul className={classes.counts}>
                {VERDICTS.filter(verdict => summary.counts[verdict] > 0).map(
                  verdict => (
                    <li key={verdict}>
                      {locale.count(summary.counts[verdict])}{' '}
                      <VerdictLabel verdict={verdict} />
                    </li>
                  ),
                )}
              </ul>
              {open.length === 0 ? (
                <Typography paragraph>{t('card.fine')}</Typography>
              ) : (
                <ul className={classes.findings}>
                  {open.slice(0, SHOWN).map(({ pack, rule, explanation }) => (
                    <li key={`${pack.id}/${rule}`}>
                      {locale.text(explanation)}
                    </li>
                  ))}
                </ul>
              )}
              <Link
                to={`${entityPath(stringifyEntityRef(entity))}/sovereignty`}
              >
                {t('card.all')}
              </Link>
            </>
          );
        }}
      </Loaded>
    </InfoCard>
  );
}
