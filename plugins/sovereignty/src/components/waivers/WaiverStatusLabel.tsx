// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import CancelIcon from '@material-ui/icons/Cancel';
import CheckIcon from '@material-ui/icons/CheckCircle';
import BusyIcon from '@material-ui/icons/EventBusy';
import HourglassIcon from '@material-ui/icons/HourglassEmpty';
import UndoIcon from '@material-ui/icons/Undo';
import { WaiverStatus } from '@regie/plugin-sovereignty-common';
import { sovereigntyTranslationRef } from '../../translations';
import { StatusLabel, Tone } from '../clusters/StatusLabel';

const LOOK: Record<WaiverStatus, { tone: Tone; Icon: typeof CheckIcon }> = {
  requested: { tone: 'doubtful', Icon: HourglassIcon },
  approved: { tone: 'good', Icon: CheckIcon },
  denied: { tone: 'bad', Icon: CancelIcon },
  revoked: { tone: 'bad', Icon: UndoIcon },
  expired: { tone: 'neutral', Icon: BusyIcon },
};

/** Where a waiver stands, as an icon and a word. */
export function WaiverStatusLabel(props: { status: WaiverStatus }) {
  const { status } = props;
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  return (
    <StatusLabel {...LOOK[status]}>{t(`waivers.status.${status}`)}</StatusLabel>
  );
}
