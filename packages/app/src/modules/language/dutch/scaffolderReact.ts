// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { createTranslationMessages } from '@backstage/frontend-plugin-api';
import { scaffolderReactTranslationRef } from '@backstage/plugin-scaffolder-react/alpha';

export default createTranslationMessages({
  ref: scaffolderReactTranslationRef,
  messages: {
    'scaffolderPageContextMenu.moreLabel': 'meer',
    'scaffolderPageContextMenu.createLabel': 'Nieuw',
    'scaffolderPageContextMenu.editorLabel': 'Sjablonen beheren',
    'scaffolderPageContextMenu.actionsLabel': 'Beschikbare acties',
    'scaffolderPageContextMenu.tasksLabel': 'Uitgevoerde sjablonen',
    'scaffolderPageContextMenu.templatingExtensionsLabel':
      'Uitbreidingen voor sjablonen',
    'stepper.backButtonText': 'Terug',
    'stepper.createButtonText': 'Maken',
    'stepper.reviewButtonText': 'Controleren',
    'stepper.stepIndexLabel': 'Stap {{index, number}}',
    'stepper.nextButtonText': 'Volgende',
    'templateCategoryPicker.title': 'Categorieën',
    'templateCard.noDescription': 'Geen omschrijving',
    'templateCard.chooseButtonText': 'Kiezen',
    'cardHeader.detailBtnTitle': 'Details van het sjabloon tonen',
    'templateOutputs.title': 'Uitvoer',
    'workflow.noDescription': 'Geen omschrijving',
  },
});
