// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { createTranslationMessages } from '@backstage/frontend-plugin-api';
import { coreComponentsTranslationRef } from '@backstage/core-components/alpha';

export default createTranslationMessages({
  ref: coreComponentsTranslationRef,
  messages: {
    'signIn.title': 'Aanmelden',
    'signIn.loginFailed': 'Aanmelden is niet gelukt',
    'signIn.customProvider.title': 'Eigen gebruiker',
    'signIn.customProvider.subtitle':
      'Vul uw gebruikersnaam en gegevens in.\n Deze keuze wordt niet bewaard.',
    'signIn.customProvider.userId': 'Gebruikersnaam',
    'signIn.customProvider.tokenInvalid':
      'Dit is geen geldig OpenID Connect JWT-token',
    'signIn.customProvider.continue': 'Doorgaan',
    'signIn.customProvider.idToken': 'ID-token (niet verplicht)',
    'signIn.guestProvider.title': 'Gast',
    'signIn.guestProvider.subtitle':
      'Ga verder als gast.\n Omdat niet vaststaat wie u bent, kunt u misschien niet alles gebruiken.',
    'signIn.guestProvider.enter': 'Verder als gast',
    skipToContent: 'Naar de inhoud',
    'copyTextButton.tooltipText': 'Tekst gekopieerd',
    'simpleStepper.reset': 'Opnieuw',
    'simpleStepper.finish': 'Afronden',
    'simpleStepper.next': 'Volgende',
    'simpleStepper.skip': 'Overslaan',
    'simpleStepper.back': 'Terug',
    'errorPage.subtitle': 'FOUT {{status}}: {{statusMessage}}',
    'errorPage.title': 'Hier ging iets mis',
    'errorPage.goBack': 'Ga terug',
    'errorPage.showMoreDetails': 'Toon meer details',
    'errorPage.showLessDetails': 'Toon minder details',
    'emptyState.missingAnnotation.title': 'Annotatie ontbreekt',
    'emptyState.missingAnnotation.actionTitle':
      'Voeg de annotatie toe aan de YAML van uw onderdeel, zoals in dit voorbeeld:',
    'emptyState.missingAnnotation.readMore': 'Lees meer',
    'supportConfig.default.title': 'Ondersteuning is niet ingesteld',
    'supportConfig.default.linkTitle':
      'Voeg `app.support` toe aan de instellingen',
    'errorBoundary.title': 'Vraag hulp via {{slackChannel}}.',
    'oauthRequestDialog.title': 'Aanmelden nodig',
    'oauthRequestDialog.authRedirectTitle':
      'U gaat naar een andere pagina om u aan te melden.',
    'oauthRequestDialog.login': 'Aanmelden',
    'oauthRequestDialog.rejectAll': 'Alles weigeren',
    'oauthRequestDialog.message':
      'Meld u aan om {{appTitle}} toegang te geven tot {{provider}}.',
    'supportButton.title': 'Hulp',
    'supportButton.close': 'Sluiten',
    'table.filter.title': 'Filters',
    'table.filter.clearAll': 'Alles wissen',
    'table.filter.placeholder': 'Alles',
    'table.body.emptyDataSourceMessage': 'Niets om te tonen',
    'table.pagination.firstTooltip': 'Eerste pagina',
    'table.pagination.labelDisplayedRows': '{from}-{to} van {count}',
    'table.pagination.labelRowsSelect': 'rijen',
    'table.pagination.lastTooltip': 'Laatste pagina',
    'table.pagination.nextTooltip': 'Volgende pagina',
    'table.pagination.previousTooltip': 'Vorige pagina',
    'table.toolbar.search': 'Filter',
    'table.header.actions': 'Acties',
    'alertDisplay.message_one': '({{ count }} nieuwer bericht)',
    'alertDisplay.message_other': '({{ count }} nieuwere berichten)',
    'autoLogout.stillTherePrompt.title': 'U wordt afgemeld omdat u niets doet',
    'autoLogout.stillTherePrompt.buttonText': 'Blijf aangemeld',
    'dependencyGraph.fullscreenTooltip': 'Volledig scherm aan of uit',
    'proxiedSignInPage.title':
      'U lijkt niet aangemeld te zijn. Laad de pagina opnieuw.',
    'logViewer.downloadBtn.tooltip': 'Logboek downloaden',
    'logViewer.copyBtn.tooltip': 'Logboek kopiëren',
    'logViewer.searchField.placeholder': 'Zoeken',
  },
});
