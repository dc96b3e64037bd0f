// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import Alert from '@material-ui/lab/Alert';
import { EntityAssessment } from '@regie/plugin-sovereignty-common';
import { ReactNode } from 'react';
import { sovereigntyTranslationRef } from '../../translations';
import { DeclarationProblems, DeclaredSection } from '../declared';
import { EntityHistory } from '../history';
import { LiveNotice, useLive } from '../live';
import { Loaded } from '../Loaded';
import { OwnershipChangeAlerts } from '../ownership';
import { PortabilitySection } from '../portability';
import { SealSection } from '../seal';
import { useLocale } from '../useLocale';
import { EntityContents } from './EntityContents';
import { EntitySection } from './EntitySection';
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
}));

interface Part {
  readonly id: string;
  readonly title: string;
  readonly content: (assessment: EntityAssessment) => ReactNode;
}

/** All that is known of an entity: verdicts, who and where, what was seen. */
export function EntitySovereignty() {
  const classes = useStyles();
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const locale = useLocale();
  const { entity } = useEntity();
  const { fetched, changedAt } = useLive(
    useEntityAssessment(),
    stringifyEntityRef(entity),
  );
  const parts: Part[] = [
    {
      id: 'findings',
      title: t('entity.findings'),
      content: ({ findings, summary }) => (
        <FindingsByPack findings={findings} packs={summary.packs} />
      ),
    },
    {
      id: 'seal',
      title: t('seal.title'),
      content: () => <SealSection />,
    },
    {
      id: 'hosting',
      title: t('entity.hosting'),
      content: ({ hosting }) => <HostingTable hosting={hosting} />,
    },
    {
      id: 'placements',
      title: t('entity.placements'),
      content: ({ placements }) => <PlacementList placements={placements} />,
    },
    {
      id: 'portability',
      title: t('portability.title'),
      content: ({ placements, copies }) => (
        <PortabilitySection placements={placements} copies={copies} />
      ),
    },
    {
      id: 'declared',
      title: t('declared.title'),
      content: ({ declared }) => <DeclaredSection declared={declared} />,
    },
    {
      id: 'history',
      title: t('history.title'),
      content: () => <EntityHistory />,
    },
  ];
  return (
    <Loaded
      fetched={fetched}
      notFound={<Alert severity="info">{t('state.notAssessed')}</Alert>}
    >
      {assessment => (
        <Typography component="div" variant="body2" className={classes.root}>
          <LiveNotice changedAt={changedAt} />
          <EntityContents parts={parts} />
          <DeclarationProblems
            title={t('declared.problems')}
            problems={assessment.declared.problems}
          />
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
          {parts.map(({ id, title, content }) => (
            <EntitySection key={id} id={id} title={title}>
              {content(assessment)}
            </EntitySection>
          ))}
        </Typography>
      )}
    </Loaded>
  );
}
