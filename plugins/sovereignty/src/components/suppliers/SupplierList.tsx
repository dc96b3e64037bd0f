// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Link } from '@backstage/core-components';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { SupplierSummary } from '@regie/plugin-sovereignty-common';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { sovereigntyApiRef } from '../../api';
import { sovereigntyTranslationRef } from '../../translations';
import { SectionHeading, useSectionPath } from '../frame';
import { Loaded } from '../Loaded';
import { ScrollRegion } from '../ScrollRegion';
import { useLocale } from '../useLocale';

/** Who delivers and hosts what, and how much there is to ask. */
export function SupplierList() {
  const api = useApi(sovereigntyApiRef);
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const fetched = useAsyncRetry(() => api.listSuppliers(), [api]);
  return (
    <>
      <SectionHeading hint={t('suppliers.hint')} />
      <Loaded fetched={fetched}>
        {suppliers =>
          suppliers.length === 0 ? (
            <Typography>{t('suppliers.empty')}</Typography>
          ) : (
            <SupplierTable suppliers={suppliers} />
          )
        }
      </Loaded>
    </>
  );
}

function SupplierTable(props: { suppliers: readonly SupplierSummary[] }) {
  const locale = useLocale();
  const pathOf = useSectionPath();
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const caption = t('suppliers.caption');
  return (
    <ScrollRegion label={caption}>
      <Table aria-label={caption}>
        <TableHead>
          <TableRow>
            <TableCell scope="col">{t('suppliers.name')}</TableCell>
            <TableCell scope="col" align="right">
              {t('suppliers.components')}
            </TableCell>
            <TableCell scope="col" align="right">
              {t('suppliers.questions')}
            </TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {props.suppliers.map(({ id, name, components, questions }) => (
            <TableRow key={id}>
              <TableCell component="th" scope="row">
                <Link to={pathOf('suppliers', id)}>{name}</Link>
              </TableCell>
              <TableCell align="right">{locale.count(components)}</TableCell>
              <TableCell align="right">{locale.count(questions)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </ScrollRegion>
  );
}
