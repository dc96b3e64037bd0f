// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { Signal } from '@regie/plugin-sovereignty-common';
import { sovereigntyTranslationRef } from '../../translations';
import { useClaimWords } from '../claims';
import { objectPath } from '../ClaimTable';
import { ScrollRegion } from '../ScrollRegion';
import { useProviderNames } from '../useProviderNames';
import { useCodeCell } from '../useCodeCell';

/** Signals with object and field, so that a person can check each. */
export function SignalTable(props: {
  signals: readonly Signal[];
  label: string;
}) {
  const { signals, label } = props;
  const code = useCodeCell();
  const words = useClaimWords();
  const nameOf = useProviderNames();
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  if (signals.length === 0) {
    return <Typography variant="body2">{t('portability.nothing')}</Typography>;
  }
  return (
    <ScrollRegion label={label}>
      <Table size="small" aria-label={label}>
        <TableHead>
          <TableRow>
            <TableCell scope="col">{t('portability.seen')}</TableCell>
            <TableCell scope="col">{t('portability.about')}</TableCell>
            <TableCell scope="col">{t('portability.class')}</TableCell>
            <TableCell scope="col">{t('entity.provider')}</TableCell>
            <TableCell scope="col">{t('entity.claim.from')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {signals.map((signal, index) => (
            <TableRow key={index}>
              <TableCell component="th" scope="row" className={code}>
                {signal.match}
              </TableCell>
              <TableCell>{words.title(`signal.${signal.category}`)}</TableCell>
              <TableCell>{t(`signalClass.${signal.class}`)}</TableCell>
              <TableCell>
                {signal.provider ? nameOf(signal.provider) : '–'}
              </TableCell>
              <TableCell className={code}>
                {objectPath(signal.object, signal.path)}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </ScrollRegion>
  );
}
