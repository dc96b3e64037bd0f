// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { PortabilityTraitName } from '@regie/plugin-sovereignty-common';
import { sovereigntyTranslationRef } from '../../translations';
import { objectPath } from '../ClaimTable';
import { ScrollRegion } from '../ScrollRegion';
import { SeenTrait } from './seenTraits';
import { useCodeCell } from '../useCodeCell';

/** Traits that are there because something else is not. */
const BY_ABSENCE: ReadonlySet<PortabilityTraitName> = new Set([
  'standard-apis',
  'no-vendor-nodes',
  'no-host-access',
] as const);

/** What each workload shows of a trait, and where to check it. */
export function TraitTable(props: {
  trait: PortabilityTraitName;
  seen: readonly SeenTrait[];
}) {
  const { trait, seen } = props;
  const code = useCodeCell();
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const label = t(`portability.trait.${trait}`);
  return (
    <ScrollRegion label={label}>
      <Table size="small" aria-label={label}>
        <TableHead>
          <TableRow>
            <TableCell scope="col">{t('entity.workload')}</TableCell>
            <TableCell scope="col">{t('portability.has')}</TableCell>
            <TableCell scope="col">{t('portability.seen')}</TableCell>
            <TableCell scope="col">{t('entity.claim.from')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {seen.map((one, index) => (
            <TableRow key={index}>
              <TableCell component="th" scope="row">
                {one.workload}
              </TableCell>
              <TableCell>{t(`portability.answer.${one.answer}`)}</TableCell>
              <TableCell>
                <Seen trait={trait} seen={one} />
              </TableCell>
              <TableCell className={code}>
                {one.answer === 'unknown'
                  ? '–'
                  : objectPath(one.object, one.path)}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </ScrollRegion>
  );
}

/** What a cluster shows is in the words of Kubernetes, which are English. */
function Seen(props: { trait: PortabilityTraitName; seen: SeenTrait }) {
  const { trait, seen } = props;
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const words = <span lang="en">{seen.seen}</span>;
  if (seen.answer === 'yes') {
    return BY_ABSENCE.has(trait) ? <>{t('portability.clear')}</> : words;
  }
  return (
    <>
      {seen.answer === 'no'
        ? t(`portability.no.${trait}`)
        : t('portability.notKnown')}{' '}
      ({words})
    </>
  );
}
