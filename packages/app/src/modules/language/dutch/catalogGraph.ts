// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { createTranslationMessages } from '@backstage/frontend-plugin-api';
import { catalogGraphTranslationRef } from '@backstage/plugin-catalog-graph/alpha';

export default createTranslationMessages({
  ref: catalogGraphTranslationRef,
  messages: {
    'catalogGraphCard.title': 'Relaties',
    'catalogGraphCard.deepLinkTitle': 'Schema bekijken',
    'catalogGraphPage.title': 'Schema van de catalogus',
    'catalogGraphPage.filterToggleButtonTitle': 'Filters',
    'catalogGraphPage.supportButtonDescription':
      'Volg uw onderdeel door het in de catalogus op te nemen.',
    'catalogGraphPage.simplifiedSwitchLabel': 'Vereenvoudigd',
    'catalogGraphPage.mergeRelationsSwitchLabel': 'Relaties samenvoegen',
    'catalogGraphPage.zoomOutDescription':
      'Zoom in of uit om het schema te bekijken. Klik om iets in het midden te zetten, klik met shift om het te openen.',
    'catalogGraphPage.curveFilter.title': 'Lijnen',
    'catalogGraphPage.curveFilter.curveMonotoneX': 'Vloeiend',
    'catalogGraphPage.curveFilter.curveStepBefore': 'Getrapt',
    'catalogGraphPage.directionFilter.title': 'Richting',
    'catalogGraphPage.directionFilter.leftToRight': 'Van links naar rechts',
    'catalogGraphPage.directionFilter.rightToLeft': 'Van rechts naar links',
    'catalogGraphPage.directionFilter.topToBottom': 'Van boven naar beneden',
    'catalogGraphPage.directionFilter.bottomToTop': 'Van beneden naar boven',
    'catalogGraphPage.maxDepthFilter.title': 'Diepte',
    'catalogGraphPage.maxDepthFilter.inputPlaceholder': '∞ Onbeperkt',
    'catalogGraphPage.maxDepthFilter.clearButtonAriaLabel': 'diepte wissen',
    'catalogGraphPage.selectedKindsFilter.title': 'Soorten',
    'catalogGraphPage.selectedRelationsFilter.title': 'Relaties',
  },
});
