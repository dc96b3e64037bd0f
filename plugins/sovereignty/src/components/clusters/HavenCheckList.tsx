// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import CheckIcon from '@material-ui/icons/CheckCircle';
import HelpIcon from '@material-ui/icons/Help';
import SkipIcon from '@material-ui/icons/RemoveCircleOutline';
import ErrorIcon from '@material-ui/icons/Report';
import { HavenCheck } from '@regie/plugin-sovereignty-common';
import { sovereigntyTranslationRef } from '../../translations';
import { Fold } from '../Fold';
import { StatusLabel, Tone } from './StatusLabel';

const LOOK: Record<
  HavenCheck['result'],
  { tone: Tone; Icon: typeof CheckIcon }
> = {
  yes: { tone: 'good', Icon: CheckIcon },
  no: { tone: 'bad', Icon: ErrorIcon },
  skipped: { tone: 'neutral', Icon: SkipIcon },
  unknown: { tone: 'doubtful', Icon: HelpIcon },
};

/** The checks of a report, those that failed first. */
export function HavenCheckList(props: {
  id: string;
  title: string;
  checks: readonly HavenCheck[];
}) {
  const { id, title, checks } = props;
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const failedFirst = [...checks].sort(
    (a, b) => Number(b.result === 'no') - Number(a.result === 'no'),
  );
  return (
    <Fold id={id} heading={`${title} (${checks.length})`}>
      <Typography component="ul" variant="body2">
        {failedFirst.map(({ name, label, rationale, result }) => (
          <li key={name}>
            <StatusLabel {...LOOK[result]}>
              {t(`clusters.haven.result.${result}`)}
            </StatusLabel>{' '}
            <span lang="en">
              {label}
              {rationale && `: ${rationale}`}
            </span>
          </li>
        ))}
      </Typography>
    </Fold>
  );
}
