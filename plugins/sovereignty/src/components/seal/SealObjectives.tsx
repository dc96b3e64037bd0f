// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { SealReport } from '@regie/plugin-sovereignty-common';
import { sovereigntyTranslationRef } from '../../translations';
import { ScrollRegion } from '../ScrollRegion';
import { useLocale } from '../useLocale';
import { useSealTexts } from './useSealTexts';

/** The eight objectives: asked for, evidenced, claimed, and what holds each down. */
export function SealObjectives(props: { report: SealReport }) {
  const { objectives, evidenced, claimed, levels, title } = props.report;
  const locale = useLocale();
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const texts = useSealTexts();
  const label = t('seal.objectives', { framework: locale.text(title) });
  const titles = new Map(
    objectives.flatMap(({ questions }) =>
      questions.map(({ criterion, title: asked }) => [
        criterion,
        locale.text(asked),
      ]),
    ),
  );
  const titleOf = (criterion: string) => titles.get(criterion) ?? criterion;
  return (
    <ScrollRegion label={label} keepFirstColumn>
      <Table size="small" aria-label={label}>
        <TableHead>
          <TableRow>
            <TableCell scope="col">{t('seal.objective')}</TableCell>
            <TableCell scope="col">{t('seal.minimum')}</TableCell>
            <TableCell scope="col">{t('seal.evidenced')}</TableCell>
            <TableCell scope="col">{t('seal.claimed')}</TableCell>
            <TableCell scope="col">{t('seal.completeness')}</TableCell>
            <TableCell scope="col">{t('seal.deciding')}</TableCell>
            <TableCell scope="col">{t('seal.weight')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {objectives.map((objective, index) => {
            const shown = evidenced.objectives[index];
            const said = claimed.objectives[index];
            return (
              <TableRow key={objective.objective}>
                <TableCell component="th" scope="row">
                  {objective.objective} {locale.text(objective.title)}
                </TableCell>
                <TableCell>
                  {objective.minimum === null
                    ? '–'
                    : `SEAL-${objective.minimum}`}
                </TableCell>
                <TableCell>
                  {texts.level(shown.seal, shown.range, levels)}
                </TableCell>
                <TableCell>
                  {texts.level(said.seal, said.range, levels)}
                </TableCell>
                <TableCell>
                  {t('seal.answered', {
                    done: String(shown.answered),
                    total: String(shown.criteria),
                  })}
                </TableCell>
                <TableCell>
                  {shown.deciding.map(titleOf).join('; ') || '–'}
                </TableCell>
                <TableCell>{objective.weight} %</TableCell>
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </ScrollRegion>
  );
}
