// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { createTranslationMessages } from '@backstage/frontend-plugin-api';
import { searchReactTranslationRef } from '@backstage/plugin-search-react/alpha';

export default createTranslationMessages({
  ref: searchReactTranslationRef,
  messages: {
    'searchBar.title': 'Zoeken',
    'searchBar.placeholder': 'Zoek in {{org}}',
    'searchBar.clearButtonTitle': 'Wissen',
    'searchFilter.allOptionTitle': 'Alle',
    'searchPagination.limitLabel': 'Resultaten per pagina:',
    'searchPagination.limitText': 'van {{num}}',
    noResultsDescription: 'Er is niets gevonden',
    'searchResultGroup.linkTitle': 'Alles bekijken',
    'searchResultGroup.addFilterButtonTitle': 'Filter toevoegen',
    'searchResultPager.previous': 'Vorige',
    'searchResultPager.next': 'Volgende',
  },
});
