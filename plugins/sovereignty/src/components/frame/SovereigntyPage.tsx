// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Content, Header, Page, Progress } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Suspense } from 'react';
import { Route, Routes, useResolvedPath } from 'react-router-dom';
import { sovereigntyTranslationRef } from '../../translations';
import { NoSuchPage } from './NoSuchPage';
import { RootPathProvider } from './rootPath';
import { SectionNavigation } from './SectionNavigation';
import { SECTIONS } from './sections';
import { useDocumentTitle } from './useDocumentTitle';

/** The frame around every page of Regie: what it is, and the way to its sections. */
export function SovereigntyPage() {
  const root = useResolvedPath('.').pathname.replace(/\/$/, '');
  return (
    <RootPathProvider value={root}>
      <Frame />
    </RootPathProvider>
  );
}

function Frame() {
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  return (
    <Page themeId="tool">
      <Header
        title={t('page.title')}
        subtitle={t('page.subtitle')}
        pageTitleOverride={useDocumentTitle()}
      />
      <Content>
        <SectionNavigation />
        <Suspense fallback={<Progress />}>
          <Routes>
            {SECTIONS.map(({ path, Page: SectionPage }) => (
              <Route key={path} path={path} element={<SectionPage />} />
            ))}
            {SECTIONS.map(
              ({ path, Detail }) =>
                Detail && (
                  <Route
                    key={path}
                    path={`${path}/:name`}
                    element={<Detail />}
                  />
                ),
            )}
            <Route path="*" element={<NoSuchPage />} />
          </Routes>
        </Suspense>
      </Content>
    </Page>
  );
}
