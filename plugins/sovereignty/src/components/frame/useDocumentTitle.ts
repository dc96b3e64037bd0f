// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { sovereigntyTranslationRef } from '../../translations';
import { useSection } from './useSection';

/** The title of the browser's tab, what it is about first (WCAG 2.4.2). */
export function useDocumentTitle(): string {
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const { section, name } = useSection();
  return [name, section && t(`page.sections.${section.title}`), t('page.title')]
    .filter(Boolean)
    .join(' | ');
}
