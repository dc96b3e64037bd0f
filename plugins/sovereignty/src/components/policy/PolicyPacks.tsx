// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import Alert from '@material-ui/lab/Alert';
import { PackStatus } from '@regie/plugin-sovereignty-common';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { sovereigntyApiRef } from '../../api';
import { sovereigntyTranslationRef } from '../../translations';
import { SectionHeading } from '../frame';
import { LiveNotice, useLive } from '../live';
import { Loaded } from '../Loaded';
import { Panel } from '../Panel';
import { useLocale } from '../useLocale';
import { LocationTable } from './LocationTable';
import { PackRules } from './PackRules';
import { PackTrial } from './PackTrial';
import { ProblemList } from '../ProblemList';
import { RegisterStatus } from './RegisterStatus';

const useStyles = makeStyles(theme => ({
  pack: { padding: theme.spacing(3), marginBottom: theme.spacing(3) },
  problems: { overflowWrap: 'anywhere' },
  apart: { marginBottom: theme.spacing(3) },
}));

/** The packs that are in force, and what is wrong with those that are not. */
export function PolicyPacks() {
  const classes = useStyles();
  const api = useApi(sovereigntyApiRef);
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const { fetched, changedAt } = useLive(
    useAsyncRetry(() => api.getPolicyStatus(), [api]),
    'policy',
  );
  return (
    <>
      <SectionHeading hint={t('policy.hint')} />
      <LiveNotice changedAt={changedAt} />
      <Loaded fetched={fetched}>
        {status => (
          <>
            {status.problems.length > 0 && (
              <Alert
                severity="error"
                className={`${classes.problems} ${classes.apart}`}
              >
                {t('policy.other')}
                <ProblemList problems={status.problems} />
              </Alert>
            )}
            {status.packs.length === 0 && (
              <Typography>{t('policy.empty')}</Typography>
            )}
            {brokenFirst(status.packs).map(pack => (
              <Pack key={pack.location} status={pack} others={status.packs} />
            ))}
            <PackTrial />
            <RegisterStatus status={status} />
            <Panel title={t('policy.locations.where')}>
              <LocationTable locations={status.locations} />
            </Panel>
          </>
        )}
      </Loaded>
    </>
  );
}

/** What somebody has to mend is not looked for. */
function brokenFirst(packs: readonly PackStatus[]): PackStatus[] {
  const isBroken = ({ problems }: PackStatus) => problems.length > 0;
  return [...packs.filter(isBroken), ...packs.filter(pack => !isBroken(pack))];
}

function Pack(props: { status: PackStatus; others: readonly PackStatus[] }) {
  const { pack, location, problems } = props.status;
  const classes = useStyles();
  const locale = useLocale();
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  return (
    <Paper variant="outlined" className={classes.pack} component="article">
      <Typography variant="h5" component="h3">
        {pack ? locale.text(pack.title) : location}
      </Typography>
      {pack && (
        <Typography color="textSecondary">
          {pack.id} · {t('policy.version', { version: pack.version })}
        </Typography>
      )}
      {problems.length > 0 && (
        <Alert severity="error" className={classes.problems}>
          {t('policy.problems')}
          <ProblemList problems={problems} />
          {pack ? t('policy.kept') : t('policy.noneKept')}
        </Alert>
      )}
      {pack && <PackRules pack={pack} others={props.others} />}
    </Paper>
  );
}
