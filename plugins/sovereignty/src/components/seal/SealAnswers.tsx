// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { SealQuestion, SealReport } from '@regie/plugin-sovereignty-common';
import { sovereigntyTranslationRef } from '../../translations';
import { ClaimTable } from '../ClaimTable';
import { useLocale } from '../useLocale';

/** What was answered, by what evidence, and what is still to be asked. */
export function SealAnswers(props: { report: SealReport }) {
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const locale = useLocale();
  const questions = props.report.objectives.flatMap(one => one.questions);
  const answered = questions.filter(({ given }) => given.length > 0);
  const open = questions.filter(({ given }) => given.length === 0);
  return (
    <div>
      <Typography variant="subtitle1" component="h3">
        {t('seal.answers', { total: String(answered.length) })}
      </Typography>
      {answered.map(question => (
        <AnsweredQuestion key={question.criterion} question={question} />
      ))}
      <Typography variant="subtitle1" component="h3">
        {t('seal.open', { total: String(open.length) })}
      </Typography>
      <Typography variant="body2">{t('seal.openHint')}</Typography>
      <Typography component="ul" variant="body2">
        {open.map(({ criterion, title }) => (
          <li key={criterion}>
            {criterion} {locale.text(title)}
          </li>
        ))}
      </Typography>
    </div>
  );
}

function AnsweredQuestion(props: { question: SealQuestion }) {
  const { criterion, title, answers, given } = props.question;
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const locale = useLocale();
  const heading = `${criterion} ${locale.text(title)}`;
  return (
    <div>
      <Typography variant="body2" component="h4">
        <strong>{heading}</strong>
      </Typography>
      {given.map(({ answer, reason, evidenced, claims }, index) => (
        <div key={index}>
          <Typography variant="body2">
            {answers[answer] && (
              <>
                {locale.text(answers[answer].label)} (
                {t('seal.levelOfAnswer', {
                  level: String(answers[answer].seal),
                })}
                , {t(evidenced ? 'seal.proof' : 'seal.noProof')}).{' '}
              </>
            )}
            {reason && locale.text(reason)}
          </Typography>
          {claims.length > 0 && <ClaimTable claims={claims} label={heading} />}
        </div>
      ))}
    </div>
  );
}
