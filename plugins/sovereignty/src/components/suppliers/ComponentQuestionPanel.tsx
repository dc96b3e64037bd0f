// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { ComponentQuestions } from '@regie/plugin-sovereignty-common';
import { sovereigntyTranslationRef } from '../../translations';
import { Panel } from '../Panel';
import { useLocale } from '../useLocale';

const useStyles = makeStyles(theme => ({
  list: { paddingLeft: theme.spacing(2.5), margin: 0 },
  question: { marginBottom: theme.spacing(1.5), maxWidth: '75ch' },
}));

/** The questions about one component. */
export function ComponentQuestionPanel(props: {
  component: ComponentQuestions;
}) {
  const { title, questions } = props.component;
  const classes = useStyles();
  const locale = useLocale();
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const titles = new Map(questions.map(one => [one.field, one.title]));
  return (
    <Panel title={title}>
      <ol className={classes.list}>
        {questions.map(question => {
          const { onlyWhen } = question;
          const other = onlyWhen && titles.get(onlyWhen.field);
          return (
            <li key={question.field} className={classes.question}>
              <strong>{locale.text(question.title)}</strong>
              <br />
              {locale.text(question.description)}
              {other && (
                <Typography variant="body2" color="textSecondary">
                  {t('suppliers.onlyWhen', { question: locale.text(other) })}
                </Typography>
              )}
            </li>
          );
        })}
      </ol>
    </Panel>
  );
}
