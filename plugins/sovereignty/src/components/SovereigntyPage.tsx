// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Header, Page, TabbedLayout } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { sovereigntyTranslationRef } from '../translations';
import { AssessmentList } from './assessments';
import { ClusterList } from './clusters';
import { CompletenessPage } from './completeness';
import { PolicyPacks } from './policy';
import { Providers } from './providers';

export function SovereigntyPage() {
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  return (
    <Page themeId="tool">
      <Header title={t('page.title')} subtitle={t('page.subtitle')} />
      <TabbedLayout>
        <TabbedLayout.Route path="/" title={t('page.tabs.components')}>
          <AssessmentList />
        </TabbedLayout.Route>
        <TabbedLayout.Route path="/clusters" title={t('page.tabs.clusters')}>
          <ClusterList />
        </TabbedLayout.Route>
        <TabbedLayout.Route path="/providers" title={t('page.tabs.providers')}>
          <Providers />
        </TabbedLayout.Route>
        <TabbedLayout.Route
          path="/completeness"
          title={t('page.tabs.completeness')}
        >
          <CompletenessPage />
        </TabbedLayout.Route>
        <TabbedLayout.Route path="/policy" title={t('page.tabs.policy')}>
          <PolicyPacks />
        </TabbedLayout.Route>
      </TabbedLayout>
    </Page>
  );
}
