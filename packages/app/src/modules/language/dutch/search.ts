// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { createTranslationMessages } from '@backstage/frontend-plugin-api';
import { searchTranslationRef } from '@backstage/plugin-search/alpha';

export default createTranslationMessages({
  ref: searchTranslationRef,
  messages: {
    'searchModal.viewFullResults': 'Alle resultaten bekijken',
    'searchType.allResults': 'Alle resultaten',
    'searchType.tabs.allTitle': 'Alles',
    'searchType.accordion.allTitle': 'Alles',
    'searchType.accordion.collapse': 'Inklappen',
    'searchType.accordion.numberOfResults': '{{number}} resultaten',
    'sidebarSearchModal.title': 'Zoeken',
  },
});
