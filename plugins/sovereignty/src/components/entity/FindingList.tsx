// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Finding } from '@regie/plugin-sovereignty-common';
import { sovereigntyTranslationRef } from '../../translations';
import { Fold } from '../Fold';
import { useLocale } from '../useLocale';
import { VerdictLabel } from '../verdict/VerdictLabel';
import { ComponentWaivers, useComponentWaivers } from '../waivers';
import { byWeight } from './byWeight';
import { FindingDetails } from './FindingDetails';

const useStyles = makeStyles(theme => ({
  summary: {
    display: 'grid',
    gridTemplateColumns: '170px minmax(0, 1fr)',
    gap: theme.spacing(0.5, 3),
    width: '100%',
    [theme.breakpoints.down('xs')]: {
      gridTemplateColumns: 'minmax(0, 1fr)',
    },
  },
  title: { fontWeight: 600 },
  severity: { color: theme.palette.text.secondary },
}));

export function FindingList(props: {
  findings: readonly Finding[];
  /** What their packs are called, where these are of several. */
  titleOf?: (pack: string) => string;
}) {
  const { titleOf } = props;
  const waivers = useComponentWaivers();
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const findings = byWeight(props.findings);
  const applying = findings.filter(f => f.verdict !== 'not-applicable');
  if (findings.length === 0) {
    return <Typography>{t('entity.noFindings')}</Typography>;
  }
  return (
    <>
      {applying.map((finding, index) => (
        <FindingPanel
          key={`${finding.pack.id}/${finding.rule}`}
          finding={finding}
          pack={titleOf?.(finding.pack.id)}
          waivers={waivers}
          // The heaviest is what somebody came for.
          open={index === 0 && finding.verdict !== 'compliant'}
        />
      ))}
      <NotApplicable
        findings={findings.filter(f => f.verdict === 'not-applicable')}
        titleOf={titleOf}
      />
    </>
  );
}

/** Only their names, by pack where there are several. */
function NotApplicable(props: {
  findings: readonly Finding[];
  titleOf?: (pack: string) => string;
}) {
  const { findings, titleOf } = props;
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  if (findings.length === 0) return null;
  const packs = [...new Set(findings.map(({ pack }) => pack.id))];
  const rulesOf = (id: string) =>
    findings
      .filter(({ pack }) => pack.id === id)
      .map(({ rule }) => rule)
      .join(', ');
  return (
    <Typography variant="body2" component="div" style={{ marginTop: 12 }}>
      {t('entity.notApplicable', { count: findings.length })}:
      <ul>
        {packs.map(id => (
          <li key={id}>
            {titleOf && `${titleOf(id)}: `}
            {rulesOf(id)}
          </li>
        ))}
      </ul>
    </Typography>
  );
}

function FindingPanel(props: {
  finding: Finding;
  /** Title of its pack, where that has to be told. */
  pack: string | undefined;
  waivers: ComponentWaivers;
  open: boolean;
}) {
  const { finding, pack, waivers, open } = props;
  const classes = useStyles();
  const locale = useLocale();
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  return (
    <Fold
      id={`finding-${finding.pack.id}-${finding.rule}`}
      open={open}
      heading={
        <div className={classes.summary}>
          <div>
            <VerdictLabel verdict={finding.verdict} />
            {finding.severity && (
              <div className={classes.severity}>
                {t(`severity.${finding.severity}`)}
              </div>
            )}
          </div>
          <div>
            <div className={classes.title}>{locale.text(finding.title)}</div>
            <div>{locale.text(finding.explanation)}</div>
            {pack && <div className={classes.severity}>{pack}</div>}
          </div>
        </div>
      }
    >
      <FindingDetails finding={finding} waivers={waivers} />
    </Fold>
  );
}
