// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { createTranslationMessages } from '@backstage/frontend-plugin-api';
import { catalogReactTranslationRef } from '@backstage/plugin-catalog-react/alpha';

export default createTranslationMessages({
  ref: catalogReactTranslationRef,
  messages: {
    'catalogFilter.title': 'Filters',
    'catalogFilter.buttonTitle': 'Filters',
    'entityKindPicker.title': 'Soort',
    'entityKindPicker.errorMessage': 'De soorten konden niet worden geladen',
    'entityLifecyclePicker.title': 'Levensfase',
    'entityNamespacePicker.title': 'Namespace',
    'entityOwnerPicker.title': 'Eigenaar',
    'entityProcessingStatusPicker.title': 'Toestand van verwerking',
    'entityTagPicker.title': 'Trefwoorden',
    'entityPeekAheadPopover.title': 'Open dit om alle trefwoorden te zien.',
    'entityPeekAheadPopover.emailCardAction.title': 'Mail {{email}}',
    'entityPeekAheadPopover.emailCardAction.subTitle': 'mailto {{email}}',
    'entityPeekAheadPopover.emailCardAction.ariaLabel': 'Mailen',
    'entityPeekAheadPopover.entityCardActionsAriaLabel': 'Tonen',
    'entityPeekAheadPopover.entityCardActionsTitle': 'Details tonen',
    'entitySearchBar.placeholder': 'Zoeken',
    'entityTypePicker.title': 'Type',
    'entityTypePicker.errorMessage': 'De typen konden niet worden geladen',
    'entityTypePicker.optionAllTitle': 'alle',
    'favoriteEntity.addToFavorites': 'Aan favorieten toevoegen',
    'favoriteEntity.removeFromFavorites': 'Uit favorieten verwijderen',
    'inspectEntityDialog.title': 'Gegevens bekijken',
    'inspectEntityDialog.closeButtonTitle': 'Sluiten',
    'inspectEntityDialog.ancestryPage.title': 'Herkomst',
    'inspectEntityDialog.ancestryPage.description':
      'Dit is waar dit in de catalogus uit voortkomt: de keten waarin {{processorsLink}} tot dit leidden. Dit is iets anders dan de relaties.',
    'inspectEntityDialog.ancestryPage.processorsLink': 'verwerkers',
    'inspectEntityDialog.colocatedPage.title': 'Uit dezelfde bron',
    'inspectEntityDialog.colocatedPage.description':
      'Dit komt uit dezelfde bron, bijvoorbeeld hetzelfde YAML-bestand of hetzelfde geregistreerde adres.',
    'inspectEntityDialog.colocatedPage.alertNoLocation':
      'Er is geen locatie bekend.',
    'inspectEntityDialog.colocatedPage.alertNoEntity':
      'Op deze locatie staat niets anders.',
    'inspectEntityDialog.colocatedPage.locationHeader': 'Op dezelfde locatie',
    'inspectEntityDialog.colocatedPage.originHeader': 'Met dezelfde oorsprong',
    'inspectEntityDialog.colocatedPage.entityListAriaLabel':
      'Uit dezelfde bron',
    'inspectEntityDialog.jsonPage.title': 'Als JSON',
    'inspectEntityDialog.jsonPage.description':
      'De gegevens zoals de catalogus ze geeft, als JSON.',
    'inspectEntityDialog.overviewPage.title': 'Overzicht',
    'inspectEntityDialog.overviewPage.relation.title': 'Relaties',
    'inspectEntityDialog.overviewPage.status.title': 'Toestand',
    'inspectEntityDialog.overviewPage.identity.title': 'Identiteit',
    'inspectEntityDialog.overviewPage.metadata.title': 'Metagegevens',
    'inspectEntityDialog.overviewPage.annotations': 'Annotaties',
    'inspectEntityDialog.overviewPage.labels': 'Labels',
    'inspectEntityDialog.overviewPage.tags': 'Trefwoorden',
    'inspectEntityDialog.overviewPage.copyAriaLabel': 'Kopieer {{label}}',
    'inspectEntityDialog.overviewPage.copiedStatus': 'Gekopieerd',
    'inspectEntityDialog.overviewPage.helpLinkAriaLabel': 'Lees meer',
    'inspectEntityDialog.yamlPage.title': 'Als YAML',
    'inspectEntityDialog.yamlPage.description':
      'De gegevens zoals de catalogus ze geeft, als YAML.',
    'inspectEntityDialog.tabNames.overview': 'Overzicht',
    'inspectEntityDialog.tabNames.ancestry': 'Herkomst',
    'inspectEntityDialog.tabNames.colocated': 'Uit dezelfde bron',
    'inspectEntityDialog.tabNames.json': 'JSON',
    'inspectEntityDialog.tabNames.yaml': 'YAML',
    'inspectEntityDialog.tabsAriaLabel': 'Weergaven',
    'unregisterEntityDialog.title': 'Wilt u dit echt uit de catalogus halen?',
    'unregisterEntityDialog.cancelButtonTitle': 'Annuleren',
    'unregisterEntityDialog.deleteButtonTitle': 'Verwijderen',
    'unregisterEntityDialog.deleteEntitySuccessMessage':
      '{{entityName}} is verwijderd',
    'unregisterEntityDialog.bootstrapState.title':
      'U kunt dit niet uit de catalogus halen, omdat het uit de beveiligde instellingen komt (locatie "{{location}}"). Klopt dat niet, neem dan contact op met de beheerder van {{appTitle}}.',
    'unregisterEntityDialog.bootstrapState.advancedDescription':
      'U kunt dit wel uit de catalogus verwijderen. Doe dat alleen als u zeker weet dat het bestand er niet meer is of is verplaatst. Anders komt het vanzelf terug.',
    'unregisterEntityDialog.bootstrapState.advancedOptions':
      'Meer mogelijkheden',
    'unregisterEntityDialog.onlyDeleteStateTitle':
      'Dit komt niet van een geregistreerde locatie. U kunt het daarom alleen verwijderen.',
    'unregisterEntityDialog.unregisterState.title':
      'Dit wordt uit de catalogus gehaald:',
    'unregisterEntityDialog.unregisterState.subTitle': 'Van deze locatie:',
    'unregisterEntityDialog.unregisterState.description':
      'Wilt u dit terugdraaien, registreer het dan opnieuw in {{appTitle}}.',
    'unregisterEntityDialog.unregisterState.unregisterButtonTitle':
      'Locatie verwijderen',
    'unregisterEntityDialog.unregisterState.advancedOptions':
      'Meer mogelijkheden',
    'unregisterEntityDialog.unregisterState.advancedDescription':
      'U kunt ook alleen dit verwijderen. Doe dat alleen als u zeker weet dat het bestand er niet meer is of is verplaatst. Anders komt het vanzelf terug.',
    'unregisterEntityDialog.errorStateTitle':
      'Interne fout: onbekende toestand',
    'userListPicker.defaultOrgName': 'Organisatie',
    'userListPicker.personalFilter.title': 'Van mij',
    'userListPicker.personalFilter.ownedLabel': 'In beheer',
    'userListPicker.personalFilter.starredLabel': 'Favorieten',
    'userListPicker.orgFilterAllLabel': 'Alle',
    'entityTableColumnTitle.name': 'Naam',
    'entityTableColumnTitle.system': 'Systeem',
    'entityTableColumnTitle.owner': 'Eigenaar',
    'entityTableColumnTitle.type': 'Type',
    'entityTableColumnTitle.lifecycle': 'Levensfase',
    'entityTableColumnTitle.namespace': 'Namespace',
    'entityTableColumnTitle.description': 'Omschrijving',
    'entityTableColumnTitle.tags': 'Trefwoorden',
    'entityTableColumnTitle.targets': 'Doelen',
    'entityTableColumnTitle.title': 'Titel',
    'entityTableColumnTitle.label': 'Label',
    'entityTableColumnTitle.domain': 'Domein',
    'entityRelationCard.emptyHelpLinkTitle': 'Hoe u dit aanpast.',
    'missingAnnotationEmptyState.title': 'Annotatie ontbreekt',
    'missingAnnotationEmptyState.readMore': 'Lees meer',
    'missingAnnotationEmptyState.annotationYaml':
      'Voeg de annotatie toe aan de YAML ({{entityKind}}), zoals in dit voorbeeld:',
    'missingAnnotationEmptyState.generateDescription_one':
      'De annotatie {{annotations}} ontbreekt. Voeg die toe ({{entityKind}}) om dit te gebruiken.',
    'missingAnnotationEmptyState.generateDescription_other':
      'De annotaties {{annotations}} ontbreken. Voeg die toe ({{entityKind}}) om dit te gebruiken.',
  },
});
