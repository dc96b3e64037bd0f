// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { PortabilityTraitName } from '@regie/plugin-sovereignty-common';
import { sovereigntyTranslationRef } from '../../translations';
import { SeenTrait } from './seenTraits';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: theme.spacing(0.5, 2),
  },
  counts: { color: theme.palette.text.secondary },
}));

const ANSWERS = ['yes', 'no', 'unknown'] as const;

/** A trait with how many workloads have it, lack it, and do not tell. */
export function TraitHeading(props: {
  trait: PortabilityTraitName;
  seen: readonly SeenTrait[];
}) {
  const { trait, seen } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const counts = ANSWERS.flatMap(answer => {
    const count = seen.filter(one => one.answer === answer).length;
    if (count === 0) return [];
    const word = t(`portability.answer.${answer}`);
    return count === seen.length ? [word] : [`${word}: ${count}`];
  });
  return (
    <span className={classes.root}>
      <span>{t(`portability.trait.${trait}`)}</span>
      <span className={classes.counts}>{counts.join(', ')}</span>
    </span>
  );
}
