// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { usePermission } from '@backstage/plugin-permission-react';
import Button from '@material-ui/core/Button';
import {
  Finding,
  sovereigntyWaiverRequestPermission,
  waiverCandidateRef,
} from '@regie/plugin-sovereignty-common';
import { useState } from 'react';
import { sovereigntyTranslationRef } from '../../translations';
import { ComponentWaivers } from './useComponentWaivers';
import { RequestWaiverDialog } from './RequestWaiverDialog';
import { WaiversOfFinding } from './WaiversOfFinding';

/** What was asked for about a finding already, and the way to ask, for who may. */
export function RequestWaiver(props: {
  finding: Finding;
  waivers: ComponentWaivers;
}) {
  const { finding, waivers } = props;
  const { entity } = useEntity();
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const [open, setOpen] = useState(false);
  const { allowed } = usePermission({
    permission: sovereigntyWaiverRequestPermission,
    resourceRef: waiverCandidateRef(finding.rule, stringifyEntityRef(entity)),
  });
  // A waiver turns nothing but a violation.
  const waivable = finding.verdict === 'violation';
  return (
    <div>
      <WaiversOfFinding rule={finding.rule} waivers={waivers.items} />
      {allowed && waivable && (
        <Button variant="outlined" size="small" onClick={() => setOpen(true)}>
          {t('waivers.request')}
        </Button>
      )}
      {open && (
        <RequestWaiverDialog
          finding={finding}
          maximumDays={waivers.maximumDays}
          onClose={() => setOpen(false)}
          onRequested={() => {
            setOpen(false);
            waivers.refresh();
          }}
        />
      )}
    </div>
  );
}
