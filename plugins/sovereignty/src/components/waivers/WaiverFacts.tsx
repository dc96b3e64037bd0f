// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { WaiverRecord } from '@regie/plugin-sovereignty-common';
import { sovereigntyTranslationRef } from '../../translations';
import { FactList } from '../FactList';
import { useLocale } from '../useLocale';
import { TimeLeft } from './TimeLeft';
import { WaiverStatusLabel } from './WaiverStatusLabel';
import { WaiverSubject } from './WaiverSubject';

/** What a waiver comes down to. */
export function WaiverFacts(props: { waiver: WaiverRecord }) {
  const { waiver } = props;
  const locale = useLocale();
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  return (
    <Typography component="div" variant="body2">
      <FactList
        facts={[
          [
            t('waivers.state'),
            <WaiverStatusLabel key="status" status={waiver.status} />,
          ],
          [t('list.rule'), waiver.rule],
          [
            t('waivers.subject'),
            <WaiverSubject key="subject" entityRef={waiver.entityRef} />,
          ],
          [t('waivers.accountable'), waiver.accountable],
          [t('waivers.decision'), waiver.decision],
          [
            t('waivers.period'),
            t('waivers.fromTo', {
              from: locale.date(waiver.from),
              to: locale.date(waiver.expires),
            }),
          ],
          [t('waivers.left'), <TimeLeft key="left" waiver={waiver} />],
          [t('waivers.origin'), t(`waivers.origins.${waiver.origin}`)],
        ]}
      />
    </Typography>
  );
}
