// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { createTranslationMessages } from '@backstage/frontend-plugin-api';
import { homeReactTranslationRef } from '@backstage/plugin-home-react/alpha';

export default createTranslationMessages({
  ref: homeReactTranslationRef,
  messages: {
    'settingsModal.title': 'Instellingen',
    'settingsModal.closeButtonTitle': 'Sluiten',
    'cardExtension.settingsButtonTitle': 'Instellingen',
  },
});
