// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import DialogContentText from '@material-ui/core/DialogContentText';
import { Finding, WaiverRequest } from '@regie/plugin-sovereignty-common';
import { useState } from 'react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { sovereigntyApiRef } from '../../api';
import { sovereigntyTranslationRef } from '../../translations';
import { serverWords, statusOf } from '../serverWords';
import { useDays } from '../useDays';
import { useLocale } from '../useLocale';
import { FormDialog } from './FormDialog';
import { Refusal } from './Refusal';
import { RequestFields } from './RequestFields';
import {
  RequestField,
  requestMistakes,
  serverMistakes,
} from './requestMistakes';
import { ScopeChoice } from './ScopeChoice';
import { useScopes } from './useScopes';

/** Asks for a waiver of the rule of a finding. */
export function RequestWaiverDialog(props: {
  finding: Finding;
  maximumDays: number | null;
  onClose: () => void;
  onRequested: (id: string) => void;
}) {
  const { finding, maximumDays, onClose, onRequested } = props;
  const api = useApi(sovereigntyApiRef);
  const locale = useLocale();
  const { today } = useDays();
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const scopes = useScopes(useEntity().entity);
  const [request, setRequest] = useState<WaiverRequest>({
    rule: finding.rule,
    entityRef: scopes[0].entityRef,
    reason: '',
    alternativesConsidered: '',
    accountable: '',
    decision: '',
    from: today(),
    expires: '',
  });
  const [tried, setTried] = useState(false);
  const mistakes = requestMistakes(request, { today: today(), maximumDays });
  const [sent, send] = useAsyncFn(async () => {
    const { id } = await api.requestWaiver(request);
    onRequested(id);
  }, [api, request, onRequested]);
  const refused =
    sent.error && statusOf(sent.error) === 400
      ? serverMistakes(serverWords(sent.error))
      : {};
  const mistakeOf = (field: RequestField) => {
    const mistake = mistakes[field];
    if (tried && mistake) {
      return t(`waivers.mistake.${mistake}`, { days: String(maximumDays) });
    }
    const words = refused[field];
    return words && <span lang="en">{words}</span>;
  };
  return (
    <FormDialog
      id="waiver-request"
      title={t('waivers.request')}
      submit={t('waivers.send')}
      busy={sent.loading}
      onSubmit={() => {
        setTried(true);
        if (Object.keys(mistakes).length === 0) send();
      }}
      onClose={onClose}
    >
      <DialogContentText color="textPrimary">
        {t('waivers.requestHint', {
          rule: finding.rule,
          title: locale.text(finding.title),
        })}
      </DialogContentText>
      <ScopeChoice
        scopes={scopes}
        value={request.entityRef}
        onChange={entityRef => setRequest({ ...request, entityRef })}
      />
      <RequestFields
        request={request}
        maximumDays={maximumDays}
        mistakeOf={mistakeOf}
        onChange={(field, value) => setRequest({ ...request, [field]: value })}
      />
      {sent.error && Object.keys(refused).length === 0 && (
        <Refusal error={sent.error} step="request" />
      )}
    </FormDialog>
  );
}
