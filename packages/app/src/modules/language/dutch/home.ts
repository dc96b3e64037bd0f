// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { createTranslationMessages } from '@backstage/frontend-plugin-api';
import { homeTranslationRef } from '@backstage/plugin-home/alpha';

export default createTranslationMessages({
  ref: homeTranslationRef,
  messages: {
    'addWidgetDialog.title': 'Blok toevoegen aan de startpagina',
    'addWidgetDialog.noAvailableWidgets':
      'Alle blokken staan al op de startpagina.',
    'customHomepageButtons.edit': 'Bewerken',
    'customHomepageButtons.restoreDefaults': 'Standaard herstellen',
    'customHomepageButtons.clearAll': 'Alles weghalen',
    'customHomepageButtons.addWidget': 'Blok toevoegen',
    'customHomepageButtons.save': 'Opslaan',
    'customHomepageButtons.cancel': 'Annuleren',
    'customHomepage.noWidgets':
      "Er zijn geen blokken. Kies 'Blok toevoegen' om te beginnen.",
    'widgetSettingsOverlay.editSettingsTooltip': 'Instellingen bewerken',
    'widgetSettingsOverlay.deleteWidgetTooltip': 'Blok weghalen',
    'widgetSettingsOverlay.submitButtonTitle': 'Opslaan',
    'widgetSettingsOverlay.cancelButtonTitle': 'Annuleren',
    'starredEntityListItem.removeFavoriteEntityTitle':
      'Uit favorieten verwijderen',
    'starredEntities.noStarredEntitiesMessage':
      'Kies de ster naast een naam om die hier te zien.',
    'visitList.empty.title': 'Er zijn nog geen bezoeken.',
    'visitList.empty.description':
      "Pagina's die u bezoekt verschijnen hier, zodat u er snel naar terug kunt.",
    'visitList.few.title':
      "Hoe meer pagina's u bezoekt, hoe meer er hier verschijnen.",
    'visitList.disabled.title': 'Bezoeken worden niet bijgehouden.',
    'quickStart.title': 'Aan de slag',
    'quickStart.learnMoreLinkTitle': 'Lees meer',
    'visitedByType.action.viewMore': 'Meer',
    'visitedByType.action.viewLess': 'Minder',
    'featuredDocsCard.learnMoreTitle': 'LEES MEER',
    'featuredDocsCard.empty.title': 'Geen documenten',
  },
});
