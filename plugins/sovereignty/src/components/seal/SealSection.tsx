// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { getCompoundEntityRef } from '@backstage/catalog-model';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import { SealReport } from '@regie/plugin-sovereignty-common';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { sovereigntyApiRef } from '../../api';
import { sovereigntyTranslationRef } from '../../translations';
import { Loaded } from '../Loaded';
import { SealReached } from './SealReached';
import { SealReportPanel } from './SealReportPanel';

/** How the entity stands by each version of the EU framework. */
export function SealSection() {
  const api = useApi(sovereigntyApiRef);
  const { entity } = useEntity();
  const { kind, namespace, name } = getCompoundEntityRef(entity);
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const fetched = useAsyncRetry(
    () => api.getSeal({ kind, namespace, name }),
    [api, kind, namespace, name],
  );
  return (
    <Loaded fetched={fetched}>
      {({ reports, reached }) =>
        reached.length === 0 && reports.every(isBlank) ? (
          <Typography variant="body2">
            {t(reports.length === 0 ? 'seal.nothing' : 'seal.runsNowhere')}
          </Typography>
        ) : (
          <>
            <Typography variant="body2" paragraph>
              {t('seal.minimumRule')}
            </Typography>
            <SealReached reached={reached} titles={titlesIn(reports)} />
            {reports.map(report => (
              <SealReportPanel key={report.framework} report={report} />
            ))}
          </>
        )
      }
    </Loaded>
  );
}

/** All versions call the objectives the same; the newest is the last. */
function titlesIn(reports: readonly SealReport[]) {
  return new Map(
    reports.flatMap(({ objectives }) =>
      objectives.map(({ objective, title }) => [objective, title] as const),
    ),
  );
}

/** Nothing was answered, not even without evidence. */
function isBlank({ claimed }: SealReport): boolean {
  return claimed.completeness === 0;
}
