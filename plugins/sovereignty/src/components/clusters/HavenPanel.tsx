// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  ClusterStatus,
  HavenOwnObservation,
  HavenResult,
} from '@regie/plugin-sovereignty-common';
import { sovereigntyTranslationRef } from '../../translations';
import { FactList } from '../FactList';
import { Panel } from '../Panel';
import { useLocale } from '../useLocale';
import { HavenCheckList } from './HavenCheckList';
import { HavenLabel } from './HavenLabel';

const useStyles = makeStyles(theme => ({
  subtitle: { marginTop: theme.spacing(2), fontWeight: 600 },
}));

/** What the Haven Compliancy Checker reported, how old that is, and before. */
export function HavenPanel(props: { cluster: ClusterStatus }) {
  const { traits, havenStanding = 'unknown' } = props.cluster;
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const haven = traits?.haven;
  return (
    <Panel title={t('clusters.haven.title')}>
      <HavenLabel standing={havenStanding} />
      <Typography variant="body2">
        {t(`clusters.haven.hint.${havenStanding}`)}
      </Typography>
      {haven?.latest ? (
        <Report report={haven.latest} />
      ) : (
        haven?.reason && (
          <Typography variant="body2" lang="en">
            {haven.reason}
          </Typography>
        )
      )}
      {haven && haven.history.length > 0 && (
        <>
          <Subtitle>{t('clusters.haven.history')}</Subtitle>
          <ul>
            {haven.history.map((report, index) => (
              <li key={index}>
                <ReportLine report={report} />
              </li>
            ))}
          </ul>
        </>
      )}
      {haven && haven.own.length > 0 && <OwnObservations own={haven.own} />}
    </Panel>
  );
}

function Report(props: { report: HavenResult }) {
  const { report } = props;
  const locale = useLocale();
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const ran = report.finishedAt ?? report.startedAt;
  return (
    <>
      <FactList
        facts={[
          [
            t('clusters.haven.ran'),
            ran
              ? `${locale.moment(ran)} (${locale.ago(ran)})`
              : t('entity.unknown'),
          ],
          [t('clusters.haven.checker'), report.version],
          [t('clusters.haven.outcome'), <Outcome report={report} />],
          [
            t('clusters.haven.platform'),
            report.platformLabel ?? report.platform ?? t('entity.unknown'),
          ],
        ]}
      />
      <HavenCheckList
        id="haven-checks"
        title={t('clusters.haven.checks')}
        checks={report.checks}
      />
      {report.suggested.length > 0 && (
        <HavenCheckList
          id="haven-suggested"
          title={t('clusters.haven.suggested')}
          checks={report.suggested}
        />
      )}
    </>
  );
}

function Outcome(props: { report: HavenResult }) {
  const { summary } = props.report;
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  return (
    <>
      {t('clusters.haven.passed', {
        passed: String(summary.passed),
        total: String(summary.total),
      })}
    </>
  );
}

function ReportLine(props: { report: HavenResult }) {
  const { report } = props;
  const locale = useLocale();
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const ran = report.finishedAt ?? report.startedAt;
  return (
    <>
      {ran ? locale.moment(ran) : t('entity.unknown')}:{' '}
      {report.compliant
        ? t('clusters.haven.standing.compliant')
        : t('clusters.haven.standing.not-compliant')}
      , <Outcome report={report} /> ({t('clusters.haven.checker')}{' '}
      {report.version})
    </>
  );
}

/** What Regie saw itself; never to be taken for a verdict of Haven. */
function OwnObservations(props: { own: readonly HavenOwnObservation[] }) {
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  return (
    <>
      <Subtitle>{t('clusters.haven.own')}</Subtitle>
      <Typography variant="body2">{t('clusters.haven.ownHint')}</Typography>
      <ul>
        {props.own.map(({ check, result, seen }) => (
          <li key={check}>
            {t(`clusters.haven.ownCheck.${check}`)}:{' '}
            {t(`clusters.haven.result.${result}`)}{' '}
            <span lang="en">({seen})</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Subtitle(props: { children: string }) {
  const classes = useStyles();
  return (
    <Typography variant="subtitle2" component="h4" className={classes.subtitle}>
      {props.children}
    </Typography>
  );
}
