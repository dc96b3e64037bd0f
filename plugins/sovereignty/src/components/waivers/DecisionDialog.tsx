// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import DialogContentText from '@material-ui/core/DialogContentText';
import TextField from '@material-ui/core/TextField';
import { WaiverRecord, WaiverVerb } from '@regie/plugin-sovereignty-common';
import { useState } from 'react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { sovereigntyApiRef } from '../../api';
import { sovereigntyTranslationRef } from '../../translations';
import { FormDialog } from './FormDialog';
import { Refusal } from './Refusal';

/** Asks why, and takes the decision. */
export function DecisionDialog(props: {
  waiver: WaiverRecord;
  verb: WaiverVerb;
  onClose: () => void;
  onDecided: () => void;
}) {
  const { waiver, verb, onClose, onDecided } = props;
  const api = useApi(sovereigntyApiRef);
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const empty = note.trim() === '';
  const [sent, send] = useAsyncFn(async () => {
    await api.decideWaiver(waiver.id, verb, note.trim());
    onDecided();
  }, [api, waiver.id, verb, note, onDecided]);
  const submit = () => {
    setTried(true);
    if (!empty) send();
  };
  return (
    <FormDialog
      id="waiver-decision"
      title={t(`waivers.ask.${verb}`, { decision: waiver.decision })}
      submit={t(`waivers.verb.${verb}`)}
      busy={sent.loading}
      onSubmit={submit}
      onClose={onClose}
    >
      <DialogContentText color="textPrimary">
        {t(`waivers.effect.${verb}`)}
      </DialogContentText>
      <TextField
        id="waiver-note"
        label={t('waivers.note')}
        variant="outlined"
        fullWidth
        multiline
        minRows={3}
        required
        value={note}
        error={tried && empty}
        helperText={
          tried && empty ? t('waivers.mistake.empty') : t('waivers.noteHint')
        }
        inputProps={{ maxLength: 4000 }}
        onChange={event => setNote(event.target.value)}
      />
      {sent.error && <Refusal error={sent.error} step="decide" />}
    </FormDialog>
  );
}
