// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { pageLayout } from './pageLayout';

export { titlesTranslationRef } from './titles';
export { useTitles } from './useTitles';

export const titlesModule = createFrontendModule({
  pluginId: 'app',
  extensions: [pageLayout],
});
