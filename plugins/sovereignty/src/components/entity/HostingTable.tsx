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
import { Hosting } from '@regie/plugin-sovereignty-common';
import { sovereigntyTranslationRef } from '../../translations';
import { ScrollRegion } from '../ScrollRegion';
import { useLocale } from '../useLocale';

const ACTIVITIES = ['processing', 'storage', 'backup'] as const;

/** Provider, owner and law beside location: who is not where. */
export function HostingTable(props: { hosting: readonly Hosting[] }) {
  const { hosting } = props;
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  if (hosting.length === 0) {
    return <Typography>{t('entity.noHosting')}</Typography>;
  }
  return (
    <>
      <Typography variant="body2" paragraph>
        {t('entity.hostingHint')}
      </Typography>
      <Paper variant="outlined">
        <ScrollRegion label={t('entity.hosting')}>
          <Table size="small">
            <TableHead>
              <TableRow>
                <TableCell scope="col">{t('entity.provider')}</TableCell>
                <TableCell scope="col">{t('entity.parent')}</TableCell>
                <TableCell scope="col">{t('entity.laws')}</TableCell>
                <TableCell scope="col">{t('entity.location')}</TableCell>
                <TableCell scope="col">{t('entity.activities')}</TableCell>
                <TableCell scope="col">{t('entity.source')}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {hosting.map((place, index) => (
                <HostingRow key={index} place={place} />
              ))}
            </TableBody>
          </Table>
        </ScrollRegion>
      </Paper>
    </>
  );
}

function HostingRow(props: { place: Hosting }) {
  const { place } = props;
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const locale = useLocale();
  const { provider } = place;
  const parent = provider?.ultimateParent;
  const unknown = t('entity.unknown');
  const countries = place.countries.map(locale.country).join(', ');
  const noLaws = provider ? t('entity.none') : unknown;
  return (
    <TableRow>
      <TableCell component="th" scope="row">
        {provider?.name ?? place.providerId ?? unknown}
      </TableCell>
      <TableCell>
        {parent
          ? `${parent.name} (${
              parent.country ? locale.country(parent.country) : unknown
            })`
          : unknown}
      </TableCell>
      <TableCell>
        {provider?.laws.map(({ name }) => name).join('; ') || noLaws}
      </TableCell>
      <TableCell>
        {countries || unknown}
        {place.region && `, ${place.region}`}
      </TableCell>
      <TableCell>
        {ACTIVITIES.filter(activity => place.activities.includes(activity))
          .map(activity => t(`activity.${activity}`))
          .join(', ') || '–'}
      </TableCell>
      <TableCell>
        {t(`source.${place.source}`)}
        {place.cluster && ` (${place.cluster})`}
      </TableCell>
    </TableRow>
  );
}
