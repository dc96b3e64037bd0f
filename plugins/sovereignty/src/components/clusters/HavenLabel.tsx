// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import CheckIcon from '@material-ui/icons/CheckCircle';
import HelpIcon from '@material-ui/icons/Help';
import HistoryIcon from '@material-ui/icons/History';
import ErrorIcon from '@material-ui/icons/Report';
import { HavenStanding } from '@regie/plugin-sovereignty-common';
import { sovereigntyTranslationRef } from '../../translations';
import { StatusLabel, Tone } from './StatusLabel';

const LOOK: Record<HavenStanding, { tone: Tone; Icon: typeof CheckIcon }> = {
  compliant: { tone: 'good', Icon: CheckIcon },
  'not-compliant': { tone: 'bad', Icon: ErrorIcon },
  outdated: { tone: 'doubtful', Icon: HistoryIcon },
  unknown: { tone: 'doubtful', Icon: HelpIcon },
};

/** How the newest Haven report stands today. */
export function HavenLabel(props: { standing: HavenStanding }) {
  const { standing } = props;
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  return (
    <StatusLabel {...LOOK[standing]}>
      {t(`clusters.haven.standing.${standing}`)}
    </StatusLabel>
  );
}
