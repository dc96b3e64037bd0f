// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { sidebar } from './Sidebar';

export const navigationModule = createFrontendModule({
  pluginId: 'app',
  extensions: [sidebar],
});
