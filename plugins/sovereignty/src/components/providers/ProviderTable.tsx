// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Paper from '@material-ui/core/Paper';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { ProviderSummary } from '@regie/plugin-sovereignty-common';
import { sovereigntyTranslationRef } from '../../translations';
import { OwnershipChangeMark } from '../ownership';
import { ScrollRegion } from '../ScrollRegion';
import { useLocale } from '../useLocale';
import { providerPath } from './providerAddress';

export function ProviderTable(props: {
  items: readonly ProviderSummary[];
  on: string | undefined;
}) {
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  return (
    <Paper variant="outlined">
      <ScrollRegion label={t('page.tabs.providers')}>
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell scope="col">{t('entity.provider')}</TableCell>
              <TableCell scope="col" align="right">
                {t('providers.components')}
              </TableCell>
              <TableCell scope="col">{t('providers.seat')}</TableCell>
              <TableCell scope="col">{t('entity.parent')}</TableCell>
              <TableCell scope="col">{t('providers.jurisdictions')}</TableCell>
              <TableCell scope="col">{t('entity.laws')}</TableCell>
              <TableCell scope="col">{t('providers.ahead')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {props.items.map(item => (
              <ProviderRow key={item.id} item={item} on={props.on} />
            ))}
          </TableBody>
        </Table>
      </ScrollRegion>
    </Paper>
  );
}

function ProviderRow(props: { item: ProviderSummary; on: string | undefined }) {
  const { item, on } = props;
  const locale = useLocale();
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const unknown = t('entity.unknown');
  const country = (code: string | null | undefined) =>
    code ? locale.country(code) : unknown;
  const parent = item.ultimateParent;
  const [change] = item.changes;
  return (
    <TableRow hover>
      <TableCell component="th" scope="row">
        <Link to={providerPath(item.id, on)}>{item.name}</Link>
      </TableCell>
      <TableCell align="right">{locale.count(item.components)}</TableCell>
      <TableCell>{country(item.seat)}</TableCell>
      <TableCell>
        {parent ? `${parent.name} (${country(parent.country)})` : unknown}
      </TableCell>
      <TableCell>
        {item.jurisdictions?.map(locale.country).join(', ') ?? unknown}
      </TableCell>
      <TableCell>
        {item.laws.map(({ name }) => name).join('; ') || t('entity.none')}
      </TableCell>
      <TableCell>
        {change ? (
          <OwnershipChangeMark
            change={{ provider: change.providerName, date: change.date }}
          />
        ) : (
          '–'
        )}
      </TableCell>
    </TableRow>
  );
}
