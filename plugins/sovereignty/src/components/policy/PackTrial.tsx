// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import Alert from '@material-ui/lab/Alert';
import {
  PackDryRun,
  sovereigntyPolicyDryRunPermission,
} from '@regie/plugin-sovereignty-common';
import { ChangeEvent, FormEvent, useRef, useState } from 'react';
import { sovereigntyApiRef } from '../../api';
import { sovereigntyTranslationRef } from '../../translations';
import { Panel } from '../Panel';
import { PackTrialResult } from './PackTrialResult';

const useStyles = makeStyles(theme => ({
  controls: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    margin: theme.spacing(1.5, 0),
  },
  text: { '& textarea': { fontFamily: 'monospace' } },
}));

/** Tries a pack against what is known; only for who may. */
export function PackTrial() {
  const classes = useStyles();
  const api = useApi(sovereigntyApiRef);
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const { allowed } = usePermission({
    permission: sovereigntyPolicyDryRunPermission,
  });
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [result, setResult] = useState<PackDryRun>();
  const [failed, setFailed] = useState<string>();
  if (!allowed) return null;

  const read = async (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? [];
    if (file) setText(await file.text());
    // The same file, mended, can be chosen again.
    if (input.current) input.current.value = '';
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || text.trim() === '') return;
    setBusy(true);
    setResult(undefined);
    setFailed(undefined);
    try {
      setResult(await api.dryRunPack(text));
    } catch (error) {
      setFailed(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  };

  return (
    <Panel title={t('policy.trial.title')}>
      {t('policy.trial.hint')}
      <form onSubmit={submit}>
        <div className={classes.controls}>
          <input
            ref={input}
            type="file"
            hidden
            accept=".yaml,.yml"
            aria-label={t('policy.trial.choose')}
            onChange={read}
          />
          <Button variant="outlined" onClick={() => input.current?.click()}>
            {t('policy.trial.choose')}
          </Button>
        </div>
        <TextField
          id="pack-trial"
          className={classes.text}
          label={t('policy.trial.text')}
          value={text}
          onChange={event => setText(event.target.value)}
          variant="outlined"
          multiline
          fullWidth
          minRows={6}
          maxRows={20}
          inputProps={{ spellCheck: false }}
        />
        <div className={classes.controls}>
          <Button
            type="submit"
            variant="contained"
            color="primary"
            // Stays in the order of focus while it works (WCAG 3.2.2).
            aria-disabled={busy || text.trim() === ''}
          >
            {t('policy.trial.try')}
          </Button>
        </div>
      </form>
      <div role="status">
        {busy && t('policy.trial.busy')}
        {result && <PackTrialResult result={result} />}
      </div>
      {failed && (
        <Alert severity="error">
          {t('policy.trial.failed')} <span lang="en">{failed}</span>
        </Alert>
      )}
    </Panel>
  );
}
