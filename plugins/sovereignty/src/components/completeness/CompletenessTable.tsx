// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Box from '@material-ui/core/Box';
import Paper from '@material-ui/core/Paper';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import {
  CompletenessGroup,
  CompletenessList,
} from '@regie/plugin-sovereignty-common';
import { sovereigntyTranslationRef } from '../../translations';
import { ScrollRegion } from '../ScrollRegion';
import { useLocale } from '../useLocale';

export function CompletenessTable(props: {
  items: CompletenessList['items'];
  by: CompletenessGroup;
}) {
  const { items, by } = props;
  const locale = useLocale();
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  if (items.length === 0) {
    return <Typography>{t('completeness.nothing')}</Typography>;
  }
  return (
    <Box mt={2}>
      <Paper variant="outlined">
        <ScrollRegion label={t(`completeness.${by}`)}>
          <Table size="small">
            <TableHead>
              <TableRow>
                <TableCell scope="col">{t(`completeness.${by}Name`)}</TableCell>
                <TableCell scope="col">{t('completeness.entities')}</TableCell>
                <TableCell scope="col">{t('completeness.filled')}</TableCell>
                <TableCell scope="col">{t('completeness.share')}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {items.map(({ name, entities, filled, required }) => (
                <TableRow key={name ?? ''} hover>
                  <TableCell component="th" scope="row">
                    {name === null || by === 'system' ? (
                      name ?? t('completeness.none')
                    ) : (
                      <Link to={listOf(name)}>{name}</Link>
                    )}
                  </TableCell>
                  <TableCell>{locale.count(entities)}</TableCell>
                  <TableCell>
                    {t('declared.filled', {
                      filled: locale.count(filled),
                      required: locale.count(required),
                    })}
                  </TableCell>
                  <TableCell>{locale.share(filled, required)}</TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </ScrollRegion>
      </Paper>
    </Box>
  );
}

/** The list of components of an owner, emptiest first. */
function listOf(owner: string): string {
  const params = new URLSearchParams({
    owner,
    sort: 'completeness',
    order: 'asc',
  });
  return `/sovereignty?${params}`;
}
