// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { Claim } from '@regie/plugin-sovereignty-common';
import { sovereigntyTranslationRef } from '../translations';
import { useClaimWords } from './claims';
import { ScrollRegion } from './ScrollRegion';
import { useLocale } from './useLocale';
import { useCodeCell } from './useCodeCell';

/** Claims with where each can be checked. */
export function ClaimTable(props: { claims: readonly Claim[]; label: string }) {
  const { claims, label } = props;
  const code = useCodeCell();
  const locale = useLocale();
  const words = useClaimWords();
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  return (
    <ScrollRegion label={`${t('entity.evidence')}: ${label}`}>
      <Table size="small" aria-label={label}>
        <TableHead>
          <TableRow>
            <TableCell scope="col">{t('entity.claim.fact')}</TableCell>
            <TableCell scope="col">{t('entity.claim.value')}</TableCell>
            <TableCell scope="col">{t('entity.claim.from')}</TableCell>
            <TableCell scope="col">{t('entity.claim.source')}</TableCell>
            <TableCell scope="col">{t('entity.claim.asOf')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {claims.map((claim, index) => (
            <TableRow key={index}>
              <TableCell component="th" scope="row">
                {words.title(claim.claim)}
              </TableCell>
              <TableCell>{words.value(claim.claim, claim.value)}</TableCell>
              <TableCell className={code}>{placeOf(claim)}</TableCell>
              <TableCell>
                {t(`source.${claim.source}`)}, {t(`evidence.${claim.evidence}`)}
              </TableCell>
              <TableCell>
                {claim.asOf ? locale.moment(claim.asOf) : '–'}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </ScrollRegion>
  );
}

function placeOf({ object, path }: Claim): string {
  return object ? objectPath(object, path) : path ?? '–';
}

/** Object and field, as one would look them up with kubectl or in the catalog. */
export function objectPath(
  object: NonNullable<Claim['object']>,
  path: string | null,
): string {
  const name = [object.namespace, object.name].filter(Boolean).join('/');
  const where = object.cluster ? ` @ ${object.cluster}` : '';
  return `${object.kind} ${name}${where}${path ? `: ${path}` : ''}`;
}
