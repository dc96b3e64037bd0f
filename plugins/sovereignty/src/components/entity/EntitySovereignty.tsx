// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import Alert from '@material-ui/lab/Alert';
import { ReactNode } from 'react';
import { sovereigntyTranslationRef } from '../../translations';
import { DeclaredSection } from '../declared';
import { Loaded } from '../Loaded';
import { OwnershipChangeAlerts } from '../ownership';
import { SealSection } from '../seal';
import { useLocale } from '../useLocale';
import { FindingsByPack } from './FindingsByPack';
import { HostingTable } from './HostingTable';
import { PlacementList } from './PlacementList';
import { useEntityAssessment } from './useEntityAssessment';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    // A wide table must scroll by itself, not widen the page.
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(4),
    maxWidth: 1200,
  },
  heading: { marginBottom: theme.spacing(1.5) },
}));

/** All that is known of an entity: verdicts, who and where, what was seen. */
export function EntitySovereignty() {
  const classes = useStyles();
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const locale = useLocale();
  const fetched = useEntityAssessment();
  const section = (title: string, content: ReactNode) => (
    <section>
      <Typography variant="h5" component="h2" className={classes.heading}>
        {title}
      </Typography>
      {content}
    </section>
  );
  return (
    <Loaded
      fetched={fetched}
      notFound={<Alert severity="info">{t('state.notAssessed')}</Alert>}
    >
      {assessment => (
        <Typography component="div" variant="body2" className={classes.root}>
          <OwnershipChangeAlerts changes={assessment.ownershipChanges} />
          {assessment.unreadClusters.map(({ cluster, since, message }) => (
            <Alert key={cluster} severity="warning">
              <strong>{t('entity.unread', { cluster })}</strong>{' '}
              {since
                ? t('entity.unreadSince', { date: locale.moment(since) })
                : t('entity.unreadNever')}
              . <span lang="en">{message}</span>
            </Alert>
          ))}
          {section(
            t('entity.findings'),
            <FindingsByPack
              findings={assessment.findings}
              packs={assessment.summary.packs}
            />,
          )}
          {section(t('seal.title'), <SealSection />)}
          {section(
            t('declared.title'),
            <DeclaredSection declared={assessment.declared} />,
          )}
          {section(
            t('entity.hosting'),
            <HostingTable hosting={assessment.hosting} />,
          )}
          {section(
            t('entity.placements'),
            <PlacementList placements={assessment.placements} />,
          )}
        </Typography>
      )}
    </Loaded>
  );
}
