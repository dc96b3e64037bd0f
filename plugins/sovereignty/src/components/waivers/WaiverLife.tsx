// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { WaiverEvent, WaiverRecord } from '@regie/plugin-sovereignty-common';
import { sovereigntyTranslationRef } from '../../translations';
import { EntityLink } from '../EntityLink';
import { useLocale } from '../useLocale';

const useStyles = makeStyles(theme => ({
  list: { margin: 0, paddingLeft: theme.spacing(2.5) },
  step: { marginBottom: theme.spacing(1.5), overflowWrap: 'anywhere' },
  note: { margin: theme.spacing(0.5, 0, 0), whiteSpace: 'pre-line' },
}));

/** Every step of a waiver: who took it, when, and what was said with it. */
export function WaiverLife(props: { waiver: WaiverRecord }) {
  const { origin, events } = props.waiver;
  const classes = useStyles();
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  if (origin === 'file') return <>{t('waivers.lifeElsewhere')}</>;
  return (
    <ol className={classes.list}>
      {events.map((event, index) => (
        <Step key={index} step={event} />
      ))}
    </ol>
  );
}

function Step(props: { step: WaiverEvent }) {
  const { event, by, at, note } = props.step;
  const classes = useStyles();
  const locale = useLocale();
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  return (
    <li className={classes.step}>
      <strong>{t(`waivers.event.${event}`)}</strong>{' '}
      <time dateTime={at}>{locale.moment(at)}</time>
      {', '}
      {by ? <EntityLink entityRef={by} /> : t('waivers.byTime')}
      {note && <p className={classes.note}>{note}</p>}
    </li>
  );
}
