// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import Alert from '@material-ui/lab/Alert';
import { PolicyStatus } from '@regie/plugin-sovereignty-common';
import { sovereigntyTranslationRef } from '../../translations';
import { useLocale } from '../useLocale';
import { ProblemList } from '../ProblemList';

const useStyles = makeStyles(theme => ({
  root: { padding: theme.spacing(3), marginBottom: theme.spacing(3) },
  problem: { overflowWrap: 'anywhere', margin: theme.spacing(1, 0) },
}));

/** Which register is in force, and what of it was refused. */
export function RegisterStatus(props: { status: PolicyStatus }) {
  const { register } = props.status;
  const classes = useStyles();
  const locale = useLocale();
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const refused = register.files.filter(({ problems }) => problems.length > 0);
  return (
    <Paper variant="outlined" className={classes.root} component="article">
      <Typography variant="h5" component="h3">
        {t('policy.register.title')}
      </Typography>
      <Typography color="textSecondary">
        {t('policy.register.size', {
          providers: locale.count(register.providers),
          date: locale.date(register.asOf),
        })}
      </Typography>
      {refused.map(({ path, problems, inForce }) => (
        <Alert key={path} severity="error" className={classes.problem}>
          {t('policy.register.refused', { path })}
          <ProblemList problems={problems} />
          {t(
            inForce === 'last-good'
              ? 'policy.register.lastGood'
              : 'policy.register.leftOut',
          )}
        </Alert>
      ))}
    </Paper>
  );
}
