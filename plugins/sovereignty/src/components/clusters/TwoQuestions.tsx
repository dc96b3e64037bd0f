// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { ClusterStatus } from '@regie/plugin-sovereignty-common';
import { sovereigntyTranslationRef } from '../../translations';
import { HavenPanel } from './HavenPanel';
import { WhoPanel } from './WhoPanel';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(340px, 100%), 1fr))',
    gap: theme.spacing(0, 3),
    alignItems: 'start',
  },
}));

/** Sovereignty and Haven side by side, because neither implies the other. */
export function TwoQuestions(props: {
  cluster: ClusterStatus;
  nameOf: (provider: string) => string;
}) {
  const { cluster, nameOf } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  return (
    <>
      <Typography paragraph>{t('clusters.twoQuestions')}</Typography>
      <div className={classes.root}>
        <WhoPanel cluster={cluster} nameOf={nameOf} />
        <HavenPanel cluster={cluster} />
      </div>
    </>
  );
}
