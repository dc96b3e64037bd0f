// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { createTranslationRef } from '@backstage/frontend-plugin-api';

/** What stands on the page where somebody chooses whom to be in the demo. */
export const signInTranslationRef = createTranslationRef({
  id: 'app.sign-in',
  messages: {
    title: 'Who do you want to be?',
    explanation:
      'This municipality does not exist. Choose somebody to see what he or she sees and may do; no password is needed.',
    guest: 'Guest',
    aboutGuest:
      'Is in the platform team: sees everything and may do everything.',
    enterAsGuest: 'Enter',
    enterAs: 'Continue as {{name}}',
  },
  translations: { nl: () => import('./nl') },
});
