// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { SealAssessment, SealReport } from '@regie/plugin-sovereignty-common';
import { sovereigntyTranslationRef } from '../../translations';
import { Fold } from '../Fold';
import { useLocale } from '../useLocale';
import { SealAnswers } from './SealAnswers';
import { SealObjectives } from './SealObjectives';
import { useSealTexts } from './useSealTexts';

const useStyles = makeStyles(theme => ({
  details: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(2),
  },
  title: { fontWeight: 600 },
}));

/** One version of the framework: the whole, the objectives, and the answers. */
export function SealReportPanel(props: { report: SealReport }) {
  const { report } = props;
  const { framework, title, version, evidenced, claimed } = report;
  const classes = useStyles();
  const locale = useLocale();
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const texts = useSealTexts();
  const criteria = report.objectives.reduce(
    (sum, { questions }) => sum + questions.length,
    0,
  );
  const standing = (assessment: SealAssessment) => {
    const { seal, range, score, completeness } = assessment;
    return [
      texts.level(seal, range, report.levels),
      t('seal.score', {
        low: locale.decimal(score.low),
        // The framework rounds its points up, so that the whole is a little more.
        high: locale.decimal(Math.min(100, score.high)),
      }),
      t('seal.answered', {
        done: String(Math.round(completeness * criteria)),
        total: String(criteria),
      }),
    ].join('; ');
  };
  return (
    <Fold
      id={`seal-${framework}`}
      heading={
        <>
          <div className={classes.title}>
            {locale.text(title)} ({version})
          </div>
          <div>
            {t('seal.evidenced')}: {standing(evidenced)}
          </div>
          <div>
            {t('seal.claimed')}: {standing(claimed)}
          </div>
        </>
      }
    >
      <div className={classes.details}>
        <SealObjectives report={report} />
        <SealAnswers report={report} />
      </div>
    </Fold>
  );
}
