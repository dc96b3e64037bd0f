// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import Paper from '@material-ui/core/Paper';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { Transition } from '@regie/plugin-sovereignty-common';
import { ReactNode } from 'react';
import { sovereigntyTranslationRef } from '../../translations';
import { entityPath } from '../entityPath';
import { ScrollRegion } from '../ScrollRegion';
import { useLocale } from '../useLocale';
import { VerdictChange } from './VerdictChange';

/** Changes of verdicts in rows; of one entity, its name is left out. */
export function TransitionTable(props: {
  transitions: readonly Transition[];
  label: string;
  ofOneEntity?: boolean;
  /** How the moment of a change is shown, where it leads somewhere. */
  moment?: (at: string) => ReactNode;
}) {
  const { transitions, label, ofOneEntity, moment } = props;
  const locale = useLocale();
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  return (
    <Paper variant="outlined">
      <ScrollRegion label={label}>
        <Table size="small" aria-label={label}>
          <TableHead>
            <TableRow>
              <TableCell scope="col">{t('history.when')}</TableCell>
              {!ofOneEntity && (
                <TableCell scope="col">{t('list.name')}</TableCell>
              )}
              <TableCell scope="col">{t('list.rule')}</TableCell>
              <TableCell scope="col">{t('history.change')}</TableCell>
              <TableCell scope="col">{t('history.because')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {transitions.map(transition => (
              <TableRow key={transition.id}>
                <TableCell>
                  {moment?.(transition.at) ?? locale.moment(transition.at)}
                </TableCell>
                {!ofOneEntity && (
                  <TableCell>
                    <Link
                      to={`${entityPath(transition.entityRef)}/sovereignty`}
                    >
                      <EntityDisplayName
                        entityRef={transition.entityRef}
                        hideIcon
                        disableTooltip
                      />
                    </Link>
                  </TableCell>
                )}
                <TableCell>{transition.rule}</TableCell>
                <TableCell>
                  <VerdictChange transition={transition} />
                </TableCell>
                <TableCell>
                  {transition.causes
                    .map(cause => t(`history.cause.${cause}`))
                    .join(', ')}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </ScrollRegion>
    </Paper>
  );
}
