// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { createTranslationMessages } from '@backstage/frontend-plugin-api';
import { notificationsTranslationRef } from '@backstage/plugin-notifications/alpha';

export default createTranslationMessages({
  ref: notificationsTranslationRef,
  messages: {
    'notificationsPage.title': 'Meldingen',
    'notificationsPage.tableTitle.all_one': 'Alle meldingen ({{count}})',
    'notificationsPage.tableTitle.all_other': 'Alle meldingen ({{count}})',
    'notificationsPage.tableTitle.saved_one': 'Bewaarde meldingen ({{count}})',
    'notificationsPage.tableTitle.saved_other':
      'Bewaarde meldingen ({{count}})',
    'notificationsPage.tableTitle.unread_one':
      'Ongelezen meldingen ({{count}})',
    'notificationsPage.tableTitle.unread_other':
      'Ongelezen meldingen ({{count}})',
    'notificationsPage.tableTitle.read_one': 'Gelezen meldingen ({{count}})',
    'notificationsPage.tableTitle.read_other': 'Gelezen meldingen ({{count}})',
    'filters.title': 'Filters',
    'filters.view.label': 'Tonen',
    'filters.view.unread': 'Ongelezen',
    'filters.view.read': 'Gelezen',
    'filters.view.saved': 'Bewaard',
    'filters.view.all': 'Alle',
    'filters.createdAfter.label': 'Verstuurd',
    'filters.createdAfter.placeholder': 'Meldingen sinds',
    'filters.createdAfter.last24h': 'Afgelopen 24 uur',
    'filters.createdAfter.lastWeek': 'Afgelopen week',
    'filters.createdAfter.anyTime': 'Altijd',
    'filters.sortBy.label': 'Volgorde',
    'filters.sortBy.placeholder': 'Waarop te ordenen',
    'filters.sortBy.newest': 'Nieuwste eerst',
    'filters.sortBy.oldest': 'Oudste eerst',
    'filters.sortBy.topic': 'Onderwerp',
    'filters.sortBy.origin': 'Herkomst',
    'filters.severity.label': 'Minste zwaarte',
    'filters.severity.critical': 'Kritiek',
    'filters.severity.high': 'Hoog',
    'filters.severity.normal': 'Normaal',
    'filters.severity.low': 'Laag',
    'filters.topic.label': 'Onderwerp',
    'filters.topic.anyTopic': 'Alle onderwerpen',
    'table.emptyMessage': 'Er zijn geen meldingen',
    'table.pagination.firstTooltip': 'Eerste pagina',
    'table.pagination.labelDisplayedRows': '{from}-{to} van {count}',
    'table.pagination.labelRowsSelect': 'rijen',
    'table.pagination.lastTooltip': 'Laatste pagina',
    'table.pagination.nextTooltip': 'Volgende pagina',
    'table.pagination.previousTooltip': 'Vorige pagina',
    'table.bulkActions.markAllRead': 'Alles als gelezen markeren',
    'table.bulkActions.markSelectedAsRead': 'Selectie als gelezen markeren',
    'table.bulkActions.returnSelectedAmongUnread':
      'Selectie als ongelezen markeren',
    'table.bulkActions.saveSelectedForLater': 'Selectie bewaren voor later',
    'table.bulkActions.undoSaveForSelected': 'Selectie niet meer bewaren',
    'table.confirmDialog.title': 'Weet u het zeker?',
    'table.confirmDialog.markAllReadDescription':
      'Alle meldingen worden als gelezen gemarkeerd.',
    'table.confirmDialog.markAllReadConfirmation': 'Alles markeren',
    'table.confirmDialog.cancel': 'Annuleren',
    'table.errors.markAllReadFailed': 'Markeren als gelezen is niet gelukt',
    'sidebar.title': 'Meldingen',
    'sidebar.errors.markAsReadFailed': 'Markeren als gelezen is niet gelukt',
    'sidebar.errors.fetchNotificationFailed':
      'De melding kon niet worden opgehaald',
    'settings.title': 'Instellingen voor meldingen',
    'settings.errorTitle': 'De instellingen konden niet worden geladen',
    'settings.noSettingsAvailable':
      'Er zijn nog geen instellingen voor meldingen',
    'settings.table.origin': 'Herkomst',
    'settings.table.topic': 'Onderwerp',
    'unreadCard.title_one': 'Nieuwste ongelezen meldingen ({{count}})',
    'unreadCard.title_other': 'Nieuwste ongelezen meldingen ({{count}})',
    'unreadCard.viewAll': 'Alles bekijken',
    'unreadCard.emptyState': 'U bent helemaal bij.',
    'unreadCard.columnNotification': 'Melding',
    'unreadCard.columnActions': 'Acties',
    'unreadCard.resultsCount': '{{displayed}} van {{total}}',
  },
});
