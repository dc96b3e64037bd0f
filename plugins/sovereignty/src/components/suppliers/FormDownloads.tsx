// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Alert from '@material-ui/lab/Alert';
import { SupplierQuestions } from '@regie/plugin-sovereignty-common';
import { useState } from 'react';
import { sovereigntyApiRef } from '../../api';
import { sovereigntyTranslationRef } from '../../translations';
import { Panel } from '../Panel';
import { saveFile } from '../saveFile';
import { serverWords } from '../serverWords';

const useStyles = makeStyles(theme => ({
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    marginTop: theme.spacing(1.5),
  },
}));

const LANGUAGES = ['nl', 'en'] as const;

/** The questions as files: a letter to read, a file to fill in, and JSON. */
export function FormDownloads(props: { form: SupplierQuestions }) {
  const { form } = props;
  const classes = useStyles();
  const api = useApi(sovereigntyApiRef);
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const [failed, setFailed] = useState<string>();
  const download = async (
    format: 'markdown' | 'answers',
    lang: (typeof LANGUAGES)[number],
  ) => {
    setFailed(undefined);
    try {
      const text = await api.getSupplierForm(form.supplier.id, {
        format,
        lang,
      });
      const ending = format === 'markdown' ? 'md' : 'yaml';
      saveFile(`${form.id}.${lang}.${ending}`, text);
    } catch (error) {
      setFailed(error instanceof Error ? serverWords(error) : String(error));
    }
  };
  return (
    <Panel title={t('suppliers.ask')}>
      {t('suppliers.askHint')}
      <div className={classes.buttons}>
        {(['markdown', 'answers'] as const).flatMap(format =>
          LANGUAGES.map(lang => (
            <Button
              key={`${format} ${lang}`}
              variant="outlined"
              onClick={() => download(format, lang)}
            >
              {t(`suppliers.download.${format}.${lang}`)}
            </Button>
          )),
        )}
        <Button
          variant="outlined"
          onClick={() =>
            saveFile(`${form.id}.json`, `${JSON.stringify(form, null, 2)}\n`)
          }
        >
          {t('suppliers.download.json')}
        </Button>
      </div>
      {failed && (
        <Alert severity="error">
          {t('state.error')} <span lang="en">{failed}</span>
        </Alert>
      )}
    </Panel>
  );
}
