// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import LinearProgress from '@material-ui/core/LinearProgress';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  Completeness,
  declarationFieldsTo,
} from '@regie/plugin-sovereignty-common';
import { sovereigntyTranslationRef } from '../../translations';
import { useLocale } from '../useLocale';

const useStyles = makeStyles(theme => ({
  bar: { height: 8, maxWidth: 400, margin: theme.spacing(1, 0, 1.5) },
  list: { margin: 0, paddingLeft: theme.spacing(2.5), maxWidth: '85ch' },
  code: { fontFamily: 'ui-monospace, monospace', overflowWrap: 'anywhere' },
}));

/** How much is filled in, and for each thing that is not: what it is and where it goes. */
export function CompletenessDetails(props: { completeness: Completeness }) {
  const { filled, required, missing } = props.completeness;
  const classes = useStyles();
  const locale = useLocale();
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const counted = t('declared.filled', {
    filled: locale.count(filled),
    required: locale.count(required),
  });
  return (
    <div>
      <Typography variant="subtitle1" component="h3">
        {t('declared.completeness')}
      </Typography>
      {required === 0 ? (
        <Typography variant="body2">{t('declared.notAsked')}</Typography>
      ) : (
        <>
          <Typography variant="body2">
            {locale.share(filled, required)}, {counted}
          </Typography>
          <LinearProgress
            className={classes.bar}
            variant="determinate"
            value={(filled * 100) / required}
            aria-label={t('declared.completeness')}
          />
          <Typography variant="body2" gutterBottom>
            {t(missing.length ? 'declared.missing' : 'declared.complete')}
          </Typography>
          <ul className={classes.list}>
            {missing.map(field => (
              <MissingField key={field} field={field} />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function MissingField(props: { field: string }) {
  const classes = useStyles();
  const locale = useLocale();
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const chain = declarationFieldsTo(props.field);
  const last = chain.at(-1);
  const path = chain
    .map(({ key, kind }) => (kind === 'list' ? `${key}[]` : key))
    .join('.');
  return (
    <Typography variant="body2" component="li">
      <strong>{chain.map(({ title }) => locale.text(title)).join(': ')}</strong>{' '}
      <span className={classes.code}>
        spec.sovereignty.{path || props.field}
      </span>
      {last && (
        <>
          <br />
          {locale.text(last.description)}
          {last.allowed &&
            ` ${t('declared.allowed', { values: last.allowed.join(', ') })}`}
        </>
      )}
    </Typography>
  );
}
