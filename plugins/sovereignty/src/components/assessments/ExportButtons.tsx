// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Alert from '@material-ui/lab/Alert';
import { AssessmentQuery } from '@regie/plugin-sovereignty-common';
import { useState } from 'react';
import { sovereigntyApiRef } from '../../api';
import { sovereigntyTranslationRef } from '../../translations';
import { saveFile } from '../saveFile';
import { useLocale } from '../useLocale';

const useStyles = makeStyles(theme => ({
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    marginBottom: theme.spacing(1.5),
  },
}));

const EXPORTS = [
  { of: 'assessments', format: 'csv' },
  { of: 'assessments', format: 'json' },
  { of: 'findings', format: 'csv' },
  { of: 'findings', format: 'json' },
] as const;

/** The list as it is filtered, whole, as a file. */
export function ExportButtons(props: { query: AssessmentQuery }) {
  const { sort, order, limit, cursor, ...filters } = props.query;
  const classes = useStyles();
  const api = useApi(sovereigntyApiRef);
  const locale = useLocale();
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string>();
  const download = async ({ of, format }: (typeof EXPORTS)[number]) => {
    if (busy) return;
    setBusy(true);
    setFailed(undefined);
    try {
      const { lang } = locale;
      const query = { ...filters, format, lang };
      const file =
        of === 'findings'
          ? await api.exportFindings(query)
          : await api.exportAssessments(query);
      saveFile(`${t(`list.export.${of}.name`)}.${format}`, file);
    } catch (error) {
      setFailed(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <div
        className={classes.buttons}
        role="group"
        aria-label={t('list.export.title')}
      >
        {EXPORTS.map(one => (
          <Button
            key={`${one.of} ${one.format}`}
            size="small"
            variant="outlined"
            aria-disabled={busy}
            onClick={() => download(one)}
          >
            {t(`list.export.${one.of}.${one.format}`)}
          </Button>
        ))}
      </div>
      <div role="status">{busy && t('list.export.busy')}</div>
      {failed && (
        <Alert severity="error">
          {t('list.export.failed')} <span lang="en">{failed}</span>
        </Alert>
      )}
    </>
  );
}
