// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { dutchFrame } from './dutch';
import { documentLanguage } from './languageElement';

export const languageModule = createFrontendModule({
  pluginId: 'app',
  extensions: [documentLanguage, ...dutchFrame],
});
