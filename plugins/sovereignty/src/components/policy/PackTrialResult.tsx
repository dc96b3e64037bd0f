// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import Alert from '@material-ui/lab/Alert';
import { PackDryRun } from '@regie/plugin-sovereignty-common';
import { sovereigntyTranslationRef } from '../../translations';
import { entityPath } from '../entityPath';
import { ScrollRegion } from '../ScrollRegion';
import { useLocale } from '../useLocale';
import { VERDICTS } from '../verdict/VerdictTiles';
import { VerdictLabel } from '../verdict/VerdictLabel';
import { ProblemList } from '../ProblemList';

/** What a pack would change: counts by rule, and the first changes. */
export function PackTrialResult(props: { result: PackDryRun }) {
  const { accepted, problems, pack, ...result } = props.result;
  const locale = useLocale();
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  if (!accepted || !pack) {
    return (
      <Alert severity="error">
        {t('policy.trial.refused')}
        <ProblemList problems={problems} />
      </Alert>
    );
  }
  return (
    <>
      <Alert severity="success">
        {t('policy.trial.accepted', {
          pack: `${pack.id} ${pack.version}`,
          changed: locale.count(result.changedEntities),
          entities: locale.count(result.entities),
        })}{' '}
        {pack.versionInForce === null
          ? t('policy.trial.new')
          : t('policy.trial.inForce', { version: pack.versionInForce })}
      </Alert>
      <ScrollRegion label={t('policy.trial.byRule')}>
        <Table size="small" aria-label={t('policy.trial.byRule')}>
          <TableHead>
            <TableRow>
              <TableCell>{t('list.rule')}</TableCell>
              <TableCell>{t('policy.trial.before')}</TableCell>
              <TableCell>{t('policy.trial.after')}</TableCell>
              <TableCell align="right">{t('policy.trial.changed')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {result.rules.map(({ rule, title, before, after, changed }) => (
              <TableRow key={rule}>
                <TableCell component="th" scope="row">
                  {rule}: {title ? locale.text(title) : t('policy.trial.gone')}
                </TableCell>
                <TableCell>
                  <Counts counts={before} />
                </TableCell>
                <TableCell>
                  <Counts counts={after} />
                </TableCell>
                <TableCell align="right">{locale.count(changed)}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </ScrollRegion>
      {result.changes.length > 0 && (
        <>
          <Typography variant="subtitle2" component="h4">
            {t('policy.trial.changes', {
              shown: locale.count(result.changes.length),
              total: locale.count(result.totalChanges),
            })}
          </Typography>
          <ul>
            {result.changes.map(
              ({ entityRef, rule, before, after, ...one }) => (
                <li key={`${entityRef} ${rule}`}>
                  <Link to={`${entityPath(entityRef)}/sovereignty`}>
                    {entityRef}
                  </Link>
                  , {rule}:{' '}
                  <VerdictLabel verdict={before?.verdict ?? 'not-applicable'} />
                  {' → '}
                  <VerdictLabel verdict={after?.verdict ?? 'not-applicable'} />
                  {one.explanation && ` ${locale.text(one.explanation)}`}
                </li>
              ),
            )}
          </ul>
        </>
      )}
    </>
  );
}

function Counts(props: { counts: Readonly<Record<string, number>> }) {
  const { counts } = props;
  const locale = useLocale();
  const shown = VERDICTS.filter(verdict => (counts[verdict] ?? 0) > 0);
  if (shown.length === 0) return <>–</>;
  return (
    <>
      {shown.map(verdict => (
        <div key={verdict}>
          {locale.count(counts[verdict])} <VerdictLabel verdict={verdict} />
        </div>
      ))}
    </>
  );
}
