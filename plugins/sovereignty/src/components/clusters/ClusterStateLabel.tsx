// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import CheckIcon from '@material-ui/icons/CheckCircle';
import HistoryIcon from '@material-ui/icons/History';
import PauseIcon from '@material-ui/icons/PauseCircleFilled';
import ErrorIcon from '@material-ui/icons/Report';
import ScheduleIcon from '@material-ui/icons/Schedule';
import { ClusterStatus } from '@regie/plugin-sovereignty-common';
import { sovereigntyTranslationRef } from '../../translations';
import { StatusLabel, Tone } from './StatusLabel';

type State = ClusterStatus['state'];

const LOOK: Record<State, { tone: Tone; Icon: typeof CheckIcon }> = {
  pending: { tone: 'neutral', Icon: ScheduleIcon },
  fresh: { tone: 'good', Icon: CheckIcon },
  stale: { tone: 'doubtful', Icon: HistoryIcon },
  unread: { tone: 'bad', Icon: ErrorIcon },
  held: { tone: 'doubtful', Icon: PauseIcon },
};

/** Whether a cluster was read, and how old what is shown of it is. */
export function ClusterStateLabel(props: { state: State }) {
  const { state } = props;
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  return (
    <StatusLabel {...LOOK[state]}>{t(`clusters.state.${state}`)}</StatusLabel>
  );
}
