// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Placement, WorkloadCopies } from '@regie/plugin-sovereignty-common';
import { sovereigntyTranslationRef } from '../../translations';
import { Fold } from '../Fold';
import { CopyTable } from './CopyTable';
import { SignalTable } from './SignalTable';
import { seenSignals, seenTraits } from './seenTraits';
import { TraitHeading } from './TraitHeading';
import { TraitTable } from './TraitTable';

const useStyles = makeStyles(theme => ({
  part: { margin: theme.spacing(2, 0, 1) },
}));

/** What makes moving easy and what stands in the way, each with where to check it. */
export function PortabilitySection(props: {
  placements: readonly Placement[];
  copies: readonly WorkloadCopies[];
}) {
  const { placements, copies } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const traits = seenTraits(placements);
  const signals = seenSignals(placements);
  const ties = signals.filter(signal => signal.class !== 'portable');
  const free = signals.filter(signal => signal.class === 'portable');
  if (placements.length === 0) {
    return <Typography>{t('entity.noPlacements')}</Typography>;
  }
  return (
    <>
      <Typography variant="body2" paragraph>
        {t('portability.hint')}
      </Typography>
      {copies.length > 0 && <CopyTable copies={copies} />}
      <Fold
        id="portability-ties"
        heading={t('portability.ties', { count: ties.length })}
      >
        <SignalTable
          signals={ties}
          label={t('portability.ties', { count: ties.length })}
        />
      </Fold>
      <Fold
        id="portability-free"
        heading={t('portability.free', { count: free.length })}
      >
        <SignalTable
          signals={free}
          label={t('portability.free', { count: free.length })}
        />
      </Fold>
      {traits.length > 0 && (
        <Typography variant="subtitle1" component="h3" className={classes.part}>
          {t('portability.setUp')}
        </Typography>
      )}
      {traits.map(({ trait, seen }) => (
        <Fold
          key={trait}
          id={`portability-${trait}`}
          heading={<TraitHeading trait={trait} seen={seen} />}
        >
          <TraitTable trait={trait} seen={seen} />
        </Fold>
      ))}
    </>
  );
}
