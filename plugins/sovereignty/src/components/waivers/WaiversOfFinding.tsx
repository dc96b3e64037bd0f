// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { WaiverRecord } from '@regie/plugin-sovereignty-common';
import { sovereigntyTranslationRef } from '../../translations';
import { useSectionPath } from '../frame';
import { byNeed } from './byNeed';
import { WaiverStatusLabel } from './WaiverStatusLabel';

const useStyles = makeStyles(theme => ({
  root: { margin: theme.spacing(0, 0, 1.5), paddingLeft: theme.spacing(2.5) },
}));

/** The waivers of a rule that reach an entity, and where each stands. */
export function WaiversOfFinding(props: {
  rule: string;
  waivers: readonly WaiverRecord[];
}) {
  const classes = useStyles();
  const pathOf = useSectionPath();
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const waivers = byNeed(props.waivers.filter(one => one.rule === props.rule));
  if (waivers.length === 0) return null;
  return (
    <ul className={classes.root} aria-label={t('waivers.caption')}>
      {waivers.map(({ id, decision, status }) => (
        <li key={id}>
          <Link to={pathOf('waivers', id)}>{decision}</Link>{' '}
          <WaiverStatusLabel status={status} />
        </li>
      ))}
    </ul>
  );
}
