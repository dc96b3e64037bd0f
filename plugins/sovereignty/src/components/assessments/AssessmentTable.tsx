// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import Paper from '@material-ui/core/Paper';
import { makeStyles, Theme } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TablePagination from '@material-ui/core/TablePagination';
import TableRow from '@material-ui/core/TableRow';
import TableSortLabel from '@material-ui/core/TableSortLabel';
import Typography from '@material-ui/core/Typography';
import {
  AssessmentPage,
  AssessmentQuery,
  AssessmentSort,
  AssessmentSummary,
} from '@regie/plugin-sovereignty-common';
import { sovereigntyTranslationRef } from '../../translations';
import { entityPath } from '../entityPath';
import { OwnershipChangeMark } from '../ownership';
import { ScrollRegion } from '../ScrollRegion';
import { useLocale } from '../useLocale';
import { VerdictCount } from '../verdict/VerdictCount';
import { ownerRef } from './owner';

/** Up to which width of the screen a column has no room. */
const without = (theme: Theme, width: number) => ({
  [theme.breakpoints.down(width)]: { display: 'none' },
});

const useStyles = makeStyles(theme => ({
  hidden: {
    position: 'absolute',
    width: 1,
    height: 1,
    overflow: 'hidden',
    clip: 'rect(0 0 0 0)',
  },
  table: {
    '& th, & td': { padding: theme.spacing(1, 1.25) },
    '& tbody th': { minWidth: 130 },
  },
  // What asks for attention, and whose it is, goes first; the tab has the rest.
  second: without(theme, 760),
  third: without(theme, 1150),
  last: without(theme, 1400),
}));

export function AssessmentTable(props: {
  page: AssessmentPage;
  query: AssessmentQuery;
  onSort: (sort: AssessmentSort) => void;
  onPage: (cursor: string | undefined) => void;
  onLimit: (limit: number) => void;
}) {
  const { page, query, onSort, onPage, onLimit } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const locale = useLocale();
  const limit = query.limit ?? 25;
  const assessed = Object.values(page.totals).some(count => count > 0);
  if (page.totalItems === 0) {
    return (
      <Typography>{assessed ? t('list.empty') : t('list.nothing')}</Typography>
    );
  }
  const { precedingItems, nextCursor, previousCursor } = page;
  // Rows may have gone since the cursor was given.
  const current = Math.min(
    Math.ceil(precedingItems / limit),
    Math.ceil(page.totalItems / limit) - 1,
  );
  const order = query.order ?? 'desc';
  const sortable = (
    sort: AssessmentSort,
    label: string,
    className?: string,
  ) => (
    <TableCell
      scope="col"
      className={className}
      sortDirection={query.sort === sort ? order : false}
    >
      <TableSortLabel
        active={query.sort === sort}
        direction={query.sort === sort ? order : 'asc'}
        onClick={() => onSort(sort)}
      >
        {label}
      </TableSortLabel>
    </TableCell>
  );
  return (
    <Paper variant="outlined">
      <ScrollRegion label={t('list.caption')} keepFirstColumn>
        <Table size="small" className={classes.table}>
          <caption className={classes.hidden}>{t('list.caption')}</caption>
          <TableHead>
            <TableRow>
              {sortable('name', t('list.name'))}
              {sortable('severity', t('list.severity'), classes.second)}
              {sortable('violations', t('verdict.violation'))}
              {sortable('unknowns', t('verdict.unknown'))}
              <TableCell scope="col">{t('list.provider')}</TableCell>
              {sortable('owner', t('list.owner'), classes.second)}
              {sortable('criticality', t('list.criticality'), classes.second)}
              {sortable('completeness', t('list.completeness'), classes.third)}
              <TableCell scope="col" className={classes.last}>
                {t('verdict.waived')}
              </TableCell>
              <TableCell scope="col" className={classes.last}>
                {t('verdict.compliant')}
              </TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {page.items.map(item => (
              <AssessmentTableRow
                key={item.entityRef}
                item={item}
                pack={query.pack?.length === 1 ? query.pack[0] : undefined}
              />
            ))}
          </TableBody>
        </Table>
      </ScrollRegion>
      <TablePagination
        component="div"
        count={page.totalItems}
        page={current}
        rowsPerPage={limit}
        rowsPerPageOptions={[10, 25, 50, 100]}
        onPageChange={(_event, next) =>
          onPage((next > current ? nextCursor : previousCursor) ?? undefined)
        }
        onRowsPerPageChange={event => onLimit(Number(event.target.value))}
        labelRowsPerPage={t('list.perPage')}
        labelDisplayedRows={() =>
          t('list.range', {
            from: locale.count(precedingItems + 1),
            to: locale.count(precedingItems + page.items.length),
            total: locale.count(page.totalItems),
          })
        }
        nextIconButtonProps={{ disabled: nextCursor === null }}
        backIconButtonProps={{ disabled: previousCursor === null }}
        nextIconButtonText={t('list.next')}
        backIconButtonText={t('list.previous')}
        SelectProps={{
          native: true,
          inputProps: { 'aria-label': t('list.perPage') },
        }}
      />
    </Paper>
  );
}

function AssessmentTableRow(props: {
  item: AssessmentSummary;
  pack: string | undefined;
}) {
  const { item, pack } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const locale = useLocale();
  // With one pack chosen its own verdicts, and none of the others.
  const counts =
    item.packs.find(one => one.pack === pack)?.counts ?? item.counts;
  const providers = item.providers.map(({ name }) => name).join(', ');
  return (
    <TableRow hover>
      <TableCell component="th" scope="row">
        <Link to={`${entityPath(item.entityRef)}/sovereignty`}>
          {item.title ?? item.name}
        </Link>
      </TableCell>
      <TableCell className={classes.second}>
        {item.severity ? t(`severity.${item.severity}`) : '–'}
      </TableCell>
      <TableCell>
        <VerdictCount verdict="violation" count={counts.violation} />
      </TableCell>
      <TableCell>
        <VerdictCount verdict="unknown" count={counts.unknown} />
      </TableCell>
      <TableCell>
        {providers || t('list.noProvider')}
        {item.ownershipChange && (
          <OwnershipChangeMark change={item.ownershipChange} />
        )}
      </TableCell>
      <TableCell className={classes.second}>
        {item.owner ? (
          <EntityDisplayName
            entityRef={ownerRef(item.owner)}
            hideIcon
            disableTooltip
          />
        ) : (
          '–'
        )}
      </TableCell>
      <TableCell className={classes.second}>
        {t(`criticality.${item.criticality ?? 'none'}`)}
      </TableCell>
      <TableCell className={classes.third}>
        {locale.share(item.completeness.filled, item.completeness.required)}
      </TableCell>
      <TableCell className={classes.last}>
        <VerdictCount verdict="waived" count={counts.waived} />
      </TableCell>
      <TableCell className={classes.last}>
        <VerdictCount verdict="compliant" count={counts.compliant} />
      </TableCell>
    </TableRow>
  );
}
