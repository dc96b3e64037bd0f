// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Alert from '@material-ui/lab/Alert';
import { AnswersResult } from '@regie/plugin-sovereignty-common';
import { ChangeEvent, useRef, useState } from 'react';
import { sovereigntyApiRef } from '../../api';
import { sovereigntyTranslationRef } from '../../translations';
import { Panel } from '../Panel';
import { serverWords } from '../serverWords';

const useStyles = makeStyles(theme => ({
  controls: { margin: theme.spacing(1.5, 0) },
  problems: { overflowWrap: 'anywhere' },
}));

/** Takes over the file with answers that a supplier sent back. */
export function AnswerUpload(props: { supplier: string; onTaken: () => void }) {
  const { supplier, onTaken } = props;
  const classes = useStyles();
  const api = useApi(sovereigntyApiRef);
  const input = useRef<HTMLInputElement>(null);
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const [busy, setBusy] = useState(false);
  const [result, setResult] = useState<AnswersResult>();
  const [failed, setFailed] = useState<string>();

  const send = async (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? [];
    if (!file) return;
    setBusy(true);
    setResult(undefined);
    setFailed(undefined);
    try {
      const answered = await api.sendSupplierAnswers(
        supplier,
        await file.text(),
      );
      setResult(answered);
      if (answered.accepted) onTaken();
    } catch (error) {
      setFailed(error instanceof Error ? serverWords(error) : String(error));
    } finally {
      setBusy(false);
      // The same file, mended, can be chosen again.
      if (input.current) input.current.value = '';
    }
  };

  return (
    <Panel title={t('suppliers.answers')}>
      {t('suppliers.answersHint')}
      <div className={classes.controls}>
        <input
          ref={input}
          type="file"
          hidden
          accept=".yaml,.yml,.json"
          aria-label={t('suppliers.choose')}
          onChange={send}
        />
        <Button
          variant="contained"
          color="primary"
          disabled={busy}
          onClick={() => input.current?.click()}
        >
          {busy ? t('suppliers.busy') : t('suppliers.choose')}
        </Button>
      </div>
      <div role="status">
        {result?.accepted && (
          <Alert severity="success">
            {t('suppliers.taken', {
              statements: String(result.statements),
              entities: String(result.entities),
            })}
          </Alert>
        )}
        {result && !result.accepted && (
          <Alert severity="error" className={classes.problems}>
            {t('suppliers.refused')}
            <ul lang="en">
              {result.problems.map(({ message }) => (
                <li key={message}>{message}</li>
              ))}
            </ul>
          </Alert>
        )}
        {failed && (
          <Alert severity="error" className={classes.problems}>
            {t('suppliers.failed')} <span lang="en">{failed}</span>
          </Alert>
        )}
      </div>
    </Panel>
  );
}
