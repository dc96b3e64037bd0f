// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Finding } from '@regie/plugin-sovereignty-common';
import { ReactNode } from 'react';
import { sovereigntyTranslationRef } from '../../translations';
import { useLocale } from '../useLocale';
import { ComponentWaivers, RequestWaiver } from '../waivers';
import { EvidenceList } from './EvidenceList';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(2.5),
    width: '100%',
    minWidth: 0,
  },
  part: { maxWidth: '75ch' },
  small: { color: theme.palette.text.secondary },
}));

/** Why a verdict is what it is, what it rests on, and what to do. */
export function FindingDetails(props: {
  finding: Finding;
  waivers: ComponentWaivers;
}) {
  const { finding } = props;
  const classes = useStyles();
  const locale = useLocale();
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const part = (title: string, content: ReactNode) => (
    <div className={classes.part}>
      <Typography variant="subtitle2" component="h3">
        {title}
      </Typography>
      <Typography variant="body2" component="div">
        {content}
      </Typography>
    </div>
  );
  return (
    <div className={classes.root}>
      {finding.escalatedFrom && (
        <Typography variant="body2">{t('entity.escalated')}</Typography>
      )}
      <WaiverLine finding={finding} />
      {part(t('entity.why'), locale.text(finding.why))}
      {finding.verdict !== 'compliant' &&
        part(t('entity.mend'), locale.text(finding.mend))}
      <RequestWaiver finding={finding} waivers={props.waivers} />
      {finding.evidence.length > 0 && (
        <div>
          <Typography variant="subtitle2" component="h3">
            {t('entity.evidence')}
          </Typography>
          <EvidenceList evidence={finding.evidence} />
        </div>
      )}
      <Typography variant="caption" className={classes.small} component="div">
        {t('entity.pack', {
          rule: finding.rule,
          pack: finding.pack.id,
          version: finding.pack.version,
          date: locale.date(finding.on),
        })}
        <br />
        {t('entity.sources')}: {finding.sources.join('; ')}
      </Typography>
    </div>
  );
}

/** A waiver in force, or one that has expired; the verdict tells which. */
function WaiverLine(props: { finding: Finding }) {
  const { waiver, verdict } = props.finding;
  const locale = useLocale();
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  if (!waiver) return null;
  const date = locale.date(waiver.expires);
  return (
    <Typography variant="body2">
      {verdict === 'waived'
        ? `${t('entity.waiver', {
            date,
            accountable: waiver.accountable,
            decision: waiver.decision,
          })}. ${waiver.reason}`
        : t('entity.waiverExpired', { date })}
    </Typography>
  );
}
