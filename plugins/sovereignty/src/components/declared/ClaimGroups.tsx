// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { DeclaredClaim } from '@regie/plugin-sovereignty-common';
import { sovereigntyTranslationRef } from '../../translations';
import { useClaimWords } from '../claims';
import { ScrollRegion } from '../ScrollRegion';
import { useLocale } from '../useLocale';
import { ClaimGroup, claimGroups } from './claimGroups';

const useStyles = makeStyles(theme => ({
  value: { overflowWrap: 'anywhere' },
  subject: {
    backgroundColor: theme.palette.background.default,
    fontWeight: 700,
  },
}));

/** Every value that is stated, by subject, with who says so and how well it is backed. */
export function ClaimGroups(props: { claims: readonly DeclaredClaim[] }) {
  const locale = useLocale();
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  if (props.claims.length === 0) return null;
  const groups = claimGroups(props.claims, {
    general: t('declared.general'),
    text: locale.text,
    numbered: (title, number) =>
      t('declared.numbered', { title, number: String(number) }),
  });
  return (
    <Paper variant="outlined">
      <ScrollRegion label={t('declared.title')}>
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell scope="col">{t('declared.field')}</TableCell>
              <TableCell scope="col">{t('declared.value')}</TableCell>
              <TableCell scope="col">{t('entity.claim.source')}</TableCell>
              <TableCell scope="col">{t('declared.by')}</TableCell>
              <TableCell scope="col">{t('entity.claim.asOf')}</TableCell>
            </TableRow>
          </TableHead>
          {groups.map(group => (
            <ClaimRows key={group.title} group={group} />
          ))}
        </Table>
      </ScrollRegion>
    </Paper>
  );
}

function ClaimRows(props: { group: ClaimGroup }) {
  const { title, claims } = props.group;
  const words = useClaimWords();
  const classes = useStyles();
  const locale = useLocale();
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  return (
    <TableBody>
      <TableRow>
        <TableCell
          component="th"
          scope="rowgroup"
          colSpan={5}
          className={classes.subject}
        >
          {title}
        </TableCell>
      </TableRow>
      {claims.map(({ label, at, claim }) => (
        <TableRow key={at}>
          <TableCell component="th" scope="row">
            {label}
          </TableCell>
          <TableCell className={classes.value}>
            {words.value(claim.claim, claim.value)}
          </TableCell>
          <TableCell>
            {t(`source.${claim.source}`)}, {t(`evidence.${claim.evidence}`)}
          </TableCell>
          <TableCell>{claim.by ?? '–'}</TableCell>
          <TableCell>{claim.asOf ? locale.moment(claim.asOf) : '–'}</TableCell>
        </TableRow>
      ))}
    </TableBody>
  );
}
