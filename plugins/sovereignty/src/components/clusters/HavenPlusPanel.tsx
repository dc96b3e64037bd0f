// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import {
  ClusterStatus,
  HavenPlus,
  HavenPlusItem,
} from '@regie/plugin-sovereignty-common';
import { sovereigntyTranslationRef } from '../../translations';
import { objectPath } from '../ClaimTable';
import { Panel } from '../Panel';
import { ScrollRegion } from '../ScrollRegion';

/** What fills each function of Haven+: open component, vendor service or nothing. */
export function HavenPlusPanel(props: {
  cluster: ClusterStatus;
  nameOf: (provider: string) => string;
}) {
  const { traits, unread } = props.cluster;
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  if (!traits) return null;
  const { havenPlus } = traits;
  const isPartly = unread.some(
    ({ reason }) => reason === 'forbidden' || reason === 'failed',
  );
  return (
    <Panel title={t('clusters.havenPlus.title')}>
      <Typography variant="body2" paragraph>
        {t('clusters.havenPlus.hint')}
      </Typography>
      {havenPlus ? (
        <>
          {isPartly && (
            <Typography variant="body2" paragraph>
              {t('clusters.havenPlus.partly')}
            </Typography>
          )}
          <Core core={havenPlus.core} />
          <Functions havenPlus={havenPlus} nameOf={props.nameOf} />
        </>
      ) : (
        <Typography variant="body2">
          {t('entity.unknown')}:{' '}
          <span lang="en">{traits.reasons.havenPlus}</span>
        </Typography>
      )}
    </Panel>
  );
}

function Core(props: { core: HavenPlus['core'] }) {
  const { present, missing } = props.core;
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  return (
    <Typography variant="body2" paragraph>
      {present.length > 0 &&
        t('clusters.havenPlus.present', { names: present.join(', ') })}{' '}
      {missing.length > 0 &&
        t('clusters.havenPlus.absent', { names: missing.join(', ') })}
    </Typography>
  );
}

function Functions(props: {
  havenPlus: HavenPlus;
  nameOf: (provider: string) => string;
}) {
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  return (
    <ScrollRegion label={t('clusters.havenPlus.table')} keepFirstColumn>
      <Table size="small" aria-label={t('clusters.havenPlus.table')}>
        <TableHead>
          <TableRow>
            <TableCell component="th" scope="col">
              {t('clusters.havenPlus.function')}
            </TableCell>
            <TableCell scope="col">
              {t('clusters.havenPlus.component')}
            </TableCell>
            <TableCell scope="col">{t('clusters.havenPlus.service')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {props.havenPlus.functions.map(row => (
            <TableRow key={row.function}>
              <TableCell component="th" scope="row">
                {t(`clusters.havenPlus.functions.${row.function}`)}
              </TableCell>
              <TableCell>
                <Items items={row.components} nameOf={props.nameOf} />
              </TableCell>
              <TableCell>
                <Items items={row.vendorServices} nameOf={props.nameOf} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </ScrollRegion>
  );
}

/** Each with the object that shows it is there. */
function Items(props: {
  items: readonly HavenPlusItem[];
  nameOf: (provider: string) => string;
}) {
  const { items, nameOf } = props;
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  if (items.length === 0) return <>{t('clusters.havenPlus.none')}</>;
  return (
    <>
      {items.map((item, index) => (
        <div key={index}>
          <strong>{item.name}</strong>
          {item.provider && ` (${nameOf(item.provider)})`}:{' '}
          {objectPath(item.object, item.path)}
        </div>
      ))}
    </>
  );
}
