// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { welcomeWidget } from './welcomeWidget';

export const homeModule = createFrontendModule({
  pluginId: 'home',
  extensions: [welcomeWidget],
});
