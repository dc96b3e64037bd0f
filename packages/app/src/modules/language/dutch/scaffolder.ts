// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { createTranslationMessages } from '@backstage/frontend-plugin-api';
import { scaffolderTranslationRef } from '@backstage/plugin-scaffolder/alpha';

export default createTranslationMessages({
  ref: scaffolderTranslationRef,
  messages: {
    'aboutCard.launchTemplate': 'Sjabloon starten',
    'actionsPage.title': 'Beschikbare acties',
    'actionsPage.pageTitle': 'Nieuw onderdeel maken',
    'actionsPage.subtitle': 'Alle acties die een sjabloon kan gebruiken',
    'actionsPage.content.emptyState.title': 'Niets om te tonen',
    'actionsPage.content.emptyState.description':
      'Er zijn geen acties, of de server gaf geen antwoord.',
    'actionsPage.content.searchFieldPlaceholder': 'Zoek een actie',
    'actionsPage.action.input': 'Invoer',
    'actionsPage.action.output': 'Uitvoer',
    'actionsPage.action.examples': 'Voorbeelden',
    'fields.entityNamePicker.title': 'Naam',
    'fields.entityNamePicker.description': 'Unieke naam van het onderdeel',
    'fields.entityPicker.title': 'Onderdeel',
    'fields.entityPicker.description': 'Iets uit de catalogus',
    'fields.entityTagsPicker.title': 'Trefwoorden',
    'fields.entityTagsPicker.description':
      'Voeg trefwoorden toe met Enter. Toegestaan: [a-z0-9+#] met [-] ertussen, hoogstens 63 tekens',
    'fields.ownerPicker.title': 'Eigenaar',
    'fields.ownerPicker.description': 'Wie het onderdeel beheert',
    'fields.repoUrlPicker.host.title': 'Server',
    'fields.repoUrlPicker.host.description':
      'De server waarop de broncode komt',
    'fields.repoUrlPicker.repository.title': 'Beschikbare opslagplaatsen',
    'fields.repoUrlPicker.repository.inputTitle': 'Opslagplaats',
    'fields.repoUrlPicker.repository.description': 'Naam van de opslagplaats',
    'fields.repoOwnerPicker.title': 'Eigenaar',
    'fields.repoOwnerPicker.description': 'Eigenaar van de opslagplaats',
    'listTaskPage.title': 'Uitgevoerde sjablonen',
    'listTaskPage.pageTitle': 'Uitgevoerde sjablonen',
    'listTaskPage.subtitle': 'Alles wat is gestart',
    'listTaskPage.content.emptyState.title': 'Niets om te tonen',
    'listTaskPage.content.emptyState.description':
      'Er is niets gestart, of de server gaf geen antwoord.',
    'listTaskPage.content.tableTitle': 'Uitgevoerd',
    'listTaskPage.content.tableCell.taskID': 'Nummer',
    'listTaskPage.content.tableCell.template': 'Sjabloon',
    'listTaskPage.content.tableCell.created': 'Gestart',
    'listTaskPage.content.tableCell.owner': 'Eigenaar',
    'listTaskPage.content.tableCell.status': 'Toestand',
    'ownerListPicker.title': 'Van wie',
    'ownerListPicker.options.owned': 'Van mij',
    'ownerListPicker.options.all': 'Alle',
    'ongoingTask.title': 'Uitvoering van',
    'ongoingTask.pageTitle.hasTemplateName': 'Uitvoering van {{templateName}}',
    'ongoingTask.pageTitle.noTemplateName': 'Uitvoering van een sjabloon',
    'ongoingTask.subtitle': 'Nummer {{taskId}}',
    'ongoingTask.cancelButtonTitle': 'Annuleren',
    'ongoingTask.retryButtonTitle': 'Opnieuw proberen',
    'ongoingTask.startOverButtonTitle': 'Opnieuw beginnen',
    'ongoingTask.hideLogsButtonTitle': 'Verslag verbergen',
    'ongoingTask.showLogsButtonTitle': 'Verslag tonen',
    'ongoingTask.contextMenu.moreOptions': 'Meer',
    'ongoingTask.contextMenu.hideLogs': 'Verslag verbergen',
    'ongoingTask.contextMenu.showLogs': 'Verslag tonen',
    'ongoingTask.contextMenu.hideButtonBar': 'Knoppen verbergen',
    'ongoingTask.contextMenu.retry': 'Opnieuw proberen',
    'ongoingTask.contextMenu.showButtonBar': 'Knoppen tonen',
    'ongoingTask.contextMenu.startOver': 'Opnieuw beginnen',
    'ongoingTask.contextMenu.cancel': 'Annuleren',
    'templateTypePicker.title': 'Categorieën',
    'templateIntroPage.title': 'Sjablonen beheren',
    'templateIntroPage.subtitle':
      'Sjablonen, formulieren en velden bewerken, bekijken en uitproberen',
    'templateListPage.title': 'Nieuw onderdeel maken',
    'templateListPage.subtitle':
      'Maak nieuwe onderdelen met de sjablonen van uw organisatie',
    'templateListPage.pageTitle': 'Nieuw onderdeel maken',
    'templateListPage.templateGroups.defaultTitle': 'Sjablonen',
    'templateListPage.templateGroups.otherTitle': 'Andere sjablonen',
    'templateListPage.contentHeader.registerExistingButtonTitle':
      'Bestaand onderdeel registreren',
    'templateListPage.contentHeader.supportButtonTitle':
      'Maak nieuwe onderdelen met sjablonen. Elk sjabloon maakt een ander soort onderdeel.',
    'templateListPage.additionalLinksForEntity.viewTechDocsTitle':
      'Documentatie',
    'templateWizardPage.title': 'Nieuw onderdeel maken',
    'templateWizardPage.subtitle':
      'Maak nieuwe onderdelen met de sjablonen van uw organisatie',
    'templateWizardPage.pageTitle': 'Nieuw onderdeel maken',
    'templateWizardPage.templateWithTitle': '{{templateTitle}} maken',
    'templateWizardPage.pageContextMenu.editConfigurationTitle':
      'Instellingen bewerken',
  },
});
