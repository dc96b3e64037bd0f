// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { DeclaredState } from '@regie/plugin-sovereignty-common';
import { sovereigntyTranslationRef } from '../../translations';
import { ClaimGroups } from './ClaimGroups';
import { CompletenessDetails } from './CompletenessDetails';
import { RequiredClasses } from './RequiredClasses';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(3),
    minWidth: 0,
  },
}));

/** What is stated of an entity, what is wrong or missing, and what follows. */
export function DeclaredSection(props: { declared: DeclaredState }) {
  const { claims, problems, completeness, classes } = props.declared;
  const styles = useStyles();
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const nothing = claims.length === 0 && problems.length === 0;
  return (
    <div className={styles.root}>
      <CompletenessDetails completeness={completeness} />
      <RequiredClasses classes={classes} />
      <div>
        <Typography variant="body2" paragraph>
          {t(nothing ? 'declared.nothing' : 'declared.hint')}
        </Typography>
        <ClaimGroups claims={claims} />
      </div>
    </div>
  );
}
