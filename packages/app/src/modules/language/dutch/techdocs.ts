// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { createTranslationMessages } from '@backstage/frontend-plugin-api';
import { techdocsTranslationRef } from '@backstage/plugin-techdocs/alpha';

export default createTranslationMessages({
  ref: techdocsTranslationRef,
  messages: {
    'aboutCard.viewTechdocs': 'Documentatie',
    'notFound.title': 'Documentatie niet gevonden',
    'notFound.builderNote':
      'Deze app maakt zelf geen documentatie: die wordt elders gebouwd en gepubliceerd. Vraag de eigenaar van het onderdeel om dat te doen.',
    'buildLogs.title': 'Verslag van het bouwen',
    'buildLogs.closeDrawer': 'Sluiten',
    'buildLogs.showBuildLogs': 'Verslag tonen',
    'buildLogs.waitingForLogs': 'Wachten op het verslag...',
    'stateIndicator.initialBuild.message':
      'Deze documentatie wordt voor het eerst geopend en klaargezet. De volgende keer gaat dat veel sneller.',
    'stateIndicator.contentStaleRefreshing.message':
      'Een nieuwere versie wordt klaargezet.',
    'stateIndicator.contentStaleReady.message':
      'Er is een nieuwere versie. Laad de pagina opnieuw om die te zien.',
    'stateIndicator.contentStaleReady.refreshButton': 'Opnieuw laden',
    'stateIndicator.contentStaleError.message':
      'Een nieuwere versie kon niet worden gemaakt.',
    'redirectNotification.redirectNow': 'Ga er nu heen',
    'search.noResults': 'Niets gevonden',
    'search.placeholder': 'Zoek in de documentatie van {{entityTitle}}',
    'readerPageHeader.owner': 'Eigenaar',
    'readerPageHeader.lifecycle': 'Levensfase',
    'readerPageHeader.source': 'Bron',
    'home.supportButton': 'Alle documentatie bij elkaar.',
    'pageWrapper.title': 'Documentatie',
    'pageWrapper.subtitle': 'Documentatie van {{orgName}}',
    'table.columns.document': 'Document',
    'table.columns.owner': 'Eigenaar',
    'table.columns.kind': 'Soort',
    'table.columns.type': 'Type',
    'table.header.actions': 'Acties',
    'table.toolbar.searchPlaceholder': 'Filter',
    'table.pagination.labelRowsSelect': 'rijen',
    'table.body.emptyDataSourceMessage': 'Niets om te tonen',
    'table.actions.copyDocsUrl': 'Link naar de documentatie kopiëren',
    'table.actions.addToFavorites': 'Aan favorieten toevoegen',
    'table.actions.removeFromFavorites': 'Uit favorieten verwijderen',
    'table.emptyState.title': 'Geen documentatie',
    'table.emptyState.description':
      'Er is nog geen documentatie. Voeg die toe aan uw onderdeel.',
    'table.emptyState.docsButton': 'UITLEG',
    'table.title.all': 'Alle',
    'error.couldNotLoad': 'De documentatie kon niet worden geladen.',
    'nav.title': 'Documentatie',
    'entityContent.title': 'Documentatie',
    'reader.settings': 'Instellingen',
  },
});
