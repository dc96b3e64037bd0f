// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { messages } from './messages';

/** Every text of this plugin's own, in English, with Dutch beside it. @public */
export const sovereigntyTranslationRef = createTranslationRef({
  id: 'plugin.sovereignty',
  messages,
  translations: { nl: () => import('./nl') },
});
