// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { createTranslationMessages } from '@backstage/frontend-plugin-api';
import { apiDocsTranslationRef } from '@backstage/plugin-api-docs/alpha';

export default createTranslationMessages({
  ref: apiDocsTranslationRef,
  messages: {
    'apiDefinitionCard.error.title': 'De API kon niet worden opgehaald',
    'apiDefinitionCard.rawButtonTitle': 'Brontekst',
    'apiDefinitionDialog.closeButtonTitle': 'Sluiten',
    'apiDefinitionDialog.tabsAriaLabel': 'Weergaven van de API-beschrijving',
    'apiDefinitionDialog.toggleButtonAriaLabel':
      'API-beschrijving openen of sluiten',
    'apiDefinitionDialog.rawButtonTitle': 'Brontekst',
    'defaultApiExplorerPage.title': "API's",
    'defaultApiExplorerPage.subtitle': "API's van {{orgName}}",
    'defaultApiExplorerPage.pageTitleOverride': "API's",
    'defaultApiExplorerPage.createButtonTitle': 'Bestaande API registreren',
    'defaultApiExplorerPage.supportButtonTitle': "Al uw API's",
    'consumedApisCard.title': "Gebruikte API's",
    'consumedApisCard.error.title': "De API's konden niet worden geladen",
    'consumedApisCard.emptyContent.title':
      "Dit gebruikt geen API's ({{entity}}).",
    'hasApisCard.title': "API's",
    'hasApisCard.error.title': "De API's konden niet worden geladen",
    'hasApisCard.emptyContent.title': "Dit bevat geen API's ({{entity}}).",
    'providedApisCard.title': "Geleverde API's",
    'providedApisCard.error.title': "De API's konden niet worden geladen",
    'providedApisCard.emptyContent.title':
      "Dit levert geen API's ({{entity}}).",
    'apiEntityColumns.typeTitle': 'Type',
    'apiEntityColumns.apiDefinitionTitle': 'API-beschrijving',
    'consumingComponentsCard.title': 'Gebruikers',
    'consumingComponentsCard.error.title':
      'De onderdelen konden niet worden geladen',
    'consumingComponentsCard.emptyContent.title':
      'Geen onderdeel gebruikt deze API.',
    'providingComponentsCard.title': 'Leveranciers',
    'providingComponentsCard.error.title':
      'De onderdelen konden niet worden geladen',
    'providingComponentsCard.emptyContent.title':
      'Geen onderdeel levert deze API.',
    apisCardHelpLinkTitle: 'Hoe u dit aanpast.',
  },
});
