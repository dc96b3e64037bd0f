// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { sovereigntyTranslationRef } from '../../translations';
import { useSectionPath } from './rootPath';

/** For an address below Regie that leads nowhere. */
export function NoSuchPage() {
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const pathOf = useSectionPath();
  return (
    <>
      <Typography variant="h4" component="h2" paragraph>
        {t('page.missing')}
      </Typography>
      <Link to={pathOf('')}>{t('page.back')}</Link>
    </>
  );
}
