// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  identityApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  sovereigntyWaiverDecidePermission,
  WaiverRecord,
  WaiverStatus,
  WaiverVerb,
} from '@regie/plugin-sovereignty-common';
import { useState } from 'react';
import useAsync from 'react-use/esm/useAsync';
import { sovereigntyTranslationRef } from '../../translations';
import { DecisionDialog } from './DecisionDialog';

/** What can be decided where a waiver stands. */
const OPEN: Record<WaiverStatus, readonly WaiverVerb[]> = {
  requested: ['approve', 'deny'],
  approved: ['revoke'],
  denied: [],
  revoked: [],
  expired: [],
};

const useStyles = makeStyles(theme => ({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
}));

/** Approving, denying and revoking, for who may; the backend has the last word. */
export function WaiverDecisions(props: {
  waiver: WaiverRecord;
  onDecided: () => void;
}) {
  const { waiver, onDecided } = props;
  const classes = useStyles();
  const identity = useApi(identityApiRef);
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const { allowed } = usePermission({
    permission: sovereigntyWaiverDecidePermission,
    resourceRef: waiver.id,
  });
  const me = useAsync(() => identity.getBackstageIdentity(), [identity]);
  const [verb, setVerb] = useState<WaiverVerb>();
  const verbs = OPEN[waiver.status];
  // Those of files were decided elsewhere, and are ended there.
  if (!allowed || waiver.origin === 'file' || verbs.length === 0) return null;
  if (
    waiver.status === 'requested' &&
    me.value?.userEntityRef === waiver.requestedBy
  ) {
    return <Typography variant="body2">{t('waivers.ownRequest')}</Typography>;
  }
  return (
    <>
      <div className={classes.buttons}>
        {verbs.map(each => (
          <Button
            key={each}
            variant={each === 'approve' ? 'contained' : 'outlined'}
            color={each === 'approve' ? 'primary' : 'default'}
            onClick={() => setVerb(each)}
          >
            {t(`waivers.verb.${each}`)}
          </Button>
        ))}
      </div>
      {verb && (
        <DecisionDialog
          waiver={waiver}
          verb={verb}
          onClose={() => setVerb(undefined)}
          onDecided={() => {
            setVerb(undefined);
            onDecided();
          }}
        />
      )}
    </>
  );
}
