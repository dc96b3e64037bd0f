// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { WorkloadCopies } from '@regie/plugin-sovereignty-common';
import { sovereigntyTranslationRef } from '../../translations';
import { ScrollRegion } from '../ScrollRegion';
import { useLocale } from '../useLocale';
import { useProviderNames } from '../useProviderNames';

const useStyles = makeStyles(theme => ({
  root: { marginBottom: theme.spacing(2) },
}));

/** Workloads that are in several clusters, and at whose providers they run. */
export function CopyTable(props: { copies: readonly WorkloadCopies[] }) {
  const classes = useStyles();
  const locale = useLocale();
  const nameOf = useProviderNames();
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const label = t('portability.copies');
  return (
    <div className={classes.root}>
      <Typography variant="subtitle1" component="h3">
        {label}
      </Typography>
      <ScrollRegion label={label}>
        <Table size="small" aria-label={label}>
          <TableHead>
            <TableRow>
              <TableCell scope="col">{t('entity.workload')}</TableCell>
              <TableCell scope="col">{t('portability.cluster')}</TableCell>
              <TableCell scope="col">{t('entity.provider')}</TableCell>
              <TableCell scope="col">
                {t('portability.parentCountry')}
              </TableCell>
              <TableCell scope="col">{t('portability.runs')}</TableCell>
              <TableCell scope="col">{t('portability.sameImages')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {props.copies.flatMap(({ workload, sameImages, places }) =>
              places.map(({ cluster, provider, parentCountry, runs }) => (
                <TableRow key={`${workload} ${cluster} ${provider}`}>
                  <TableCell component="th" scope="row">
                    {workload}
                  </TableCell>
                  <TableCell>{cluster}</TableCell>
                  <TableCell>
                    {provider ? nameOf(provider) : t('entity.unknown')}
                  </TableCell>
                  <TableCell>
                    {parentCountry
                      ? locale.country(parentCountry)
                      : t('entity.unknown')}
                  </TableCell>
                  <TableCell>{t(`portability.answer.${word(runs)}`)}</TableCell>
                  <TableCell>
                    {t(`portability.answer.${word(sameImages)}`)}
                  </TableCell>
                </TableRow>
              )),
            )}
          </TableBody>
        </Table>
      </ScrollRegion>
    </div>
  );
}

function word(answer: boolean | null): 'yes' | 'no' | 'unknown' {
  if (answer === null) return 'unknown';
  return answer ? 'yes' : 'no';
}
