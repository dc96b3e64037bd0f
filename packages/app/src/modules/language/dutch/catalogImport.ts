// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { createTranslationMessages } from '@backstage/frontend-plugin-api';
import { catalogImportTranslationRef } from '@backstage/plugin-catalog-import/alpha';

export default createTranslationMessages({
  ref: catalogImportTranslationRef,
  messages: {
    'buttons.back': 'Terug',
    'defaultImportPage.headerTitle': 'Bestaand onderdeel registreren',
    'defaultImportPage.contentHeaderTitle': 'Volg uw onderdeel in {{appTitle}}',
    'defaultImportPage.supportTitle':
      'Volg uw onderdeel in {{appTitle}} door het in de catalogus op te nemen.',
    'importInfoCard.title': 'Bestaand onderdeel registreren',
    'importInfoCard.deepLinkTitle': 'Lees meer over de catalogus',
    'importInfoCard.linkDescription':
      'Vul het adres van uw broncode in om die aan {{appTitle}} toe te voegen.',
    'importInfoCard.fileLinkTitle': 'Link naar een bestand',
    'importInfoCard.examplePrefix': 'Voorbeeld:',
    'importInfoCard.fileLinkDescription':
      'Het bestand wordt bekeken; u ziet eerst wat erin staat, daarna komt het in de catalogus van {{appTitle}}.',
    'importInfoCard.githubIntegration.title': 'Link naar een opslagplaats',
    'importInfoCard.githubIntegration.label': 'Alleen GitHub',
    'importInfoCard.exampleDescription':
      'Alle bestanden {{catalogFilename}} worden gezocht; u ziet eerst wat erin staat, daarna komt het in de catalogus van {{appTitle}}.',
    'importInfoCard.preparePullRequestDescription':
      'Wordt niets gevonden, dan wordt een wijzigingsvoorstel met een voorbeeld van {{catalogFilename}} klaargezet. Zodra dat is aangenomen, leest {{appTitle}} het in.',
    'importStepper.singleLocation.title': 'Kies locaties',
    'importStepper.singleLocation.description': 'Gevonden locaties: 1',
    'importStepper.multipleLocations.title': 'Kies locaties',
    'importStepper.multipleLocations.description':
      'Gevonden locaties: {{length, number}}',
    'importStepper.noLocation.title': 'Wijzigingsvoorstel maken',
    'importStepper.analyze.title': 'Kies een adres',
    'importStepper.prepare.title': 'Voorbereiden',
    'importStepper.prepare.description': 'Niet verplicht',
    'importStepper.review.title': 'Controleren',
    'importStepper.finish.title': 'Klaar',
    'stepFinishImportLocation.backButtonText': 'Nog iets registreren',
    'stepFinishImportLocation.locations.new':
      'Dit is aan de catalogus toegevoegd:',
    'stepFinishImportLocation.locations.existing':
      'Dit wordt opnieuw ingelezen:',
    'stepFinishImportLocation.locations.viewButtonText': 'Onderdeel bekijken',
    'stepFinishImportLocation.locations.backButtonText': 'Nog iets registreren',
    'stepInitAnalyzeUrl.error.repository':
      'Van deze opslagplaats kon niets worden gemaakt',
    'stepInitAnalyzeUrl.error.locations':
      'Op dit adres staat niets voor de catalogus',
    'stepInitAnalyzeUrl.error.default':
      'Onbekende uitkomst {{type}}. Vraag de beheerder om hulp.',
    'stepInitAnalyzeUrl.error.url': 'Begin met http:// of https://.',
    'stepInitAnalyzeUrl.urlHelperText':
      'Vul het volledige adres van uw bestand in',
    'stepInitAnalyzeUrl.nextButtonText': 'Bekijken',
    'stepPrepareSelectLocations.locations.description':
      'Kies een of meer locaties uit uw opslagplaats:',
    'stepPrepareSelectLocations.locations.selectAll': 'Alles kiezen',
    'stepPrepareSelectLocations.existingLocations.description':
      'Deze locaties staan al in de catalogus:',
    'stepPrepareSelectLocations.nextButtonText': 'Controleren',
    'stepReviewLocation.catalog.exists':
      'Deze locaties staan al in de catalogus:',
    'stepReviewLocation.catalog.new': 'Dit komt in de catalogus:',
    'stepReviewLocation.refresh': 'Opnieuw inlezen',
    'stepReviewLocation.import': 'Opnemen',
  },
});
