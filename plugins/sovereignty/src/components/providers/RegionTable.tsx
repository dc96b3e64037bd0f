// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Paper from '@material-ui/core/Paper';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { ProviderDescription } from '@regie/plugin-sovereignty-common';
import { sovereigntyTranslationRef } from '../../translations';
import { ScrollRegion } from '../ScrollRegion';
import { useLocale } from '../useLocale';

/** In which country each region is. */
export function RegionTable(props: {
  regions: ProviderDescription['regions'];
}) {
  const locale = useLocale();
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  if (props.regions.length === 0) {
    return <Typography>{t('providers.noRegions')}</Typography>;
  }
  return (
    <Paper variant="outlined">
      <ScrollRegion label={t('providers.regions')}>
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell scope="col">{t('clusters.region')}</TableCell>
              <TableCell scope="col">{t('clusters.country')}</TableCell>
              <TableCell scope="col">{t('entity.location')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {props.regions.map(({ region, pattern, country, location }) => (
              <TableRow key={`${region} ${pattern}`}>
                <TableCell component="th" scope="row">
                  {region ?? t('providers.pattern', { pattern: pattern ?? '' })}
                </TableCell>
                <TableCell>{locale.country(country)}</TableCell>
                <TableCell>{location ?? '–'}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </ScrollRegion>
    </Paper>
  );
}
