// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { graphApi } from './relations';

/** Has the catalog graph show on what and at whom everything runs. */
export const graphModule = createFrontendModule({
  pluginId: 'catalog-graph',
  extensions: [graphApi],
});
