// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { appLanguageApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useEffect } from 'react';

/**
 * Keeps the language of the document equal to the chosen one, so that screen
 * readers pronounce the page right (WCAG 2.2, 3.1.1). Backstage leaves it at
 * what index.html says.
 */
export function DocumentLanguage() {
  const appLanguageApi = useApi(appLanguageApiRef);
  useEffect(() => {
    const subscription = appLanguageApi
      .language$()
      .subscribe(({ language }) => {
        document.documentElement.lang = language;
      });
    return () => subscription.unsubscribe();
  }, [appLanguageApi]);
  return null;
}
