// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  ApiBlueprint,
  createApiRef,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import {
  SovereigntyApi,
  SovereigntyClient,
} from '@regie/plugin-sovereignty-common';

/** The sovereignty backend. @public */
export const sovereigntyApiRef = createApiRef<SovereigntyApi>({
  id: 'plugin.sovereignty.api',
});

export const sovereigntyApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: sovereigntyApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: apis => new SovereigntyClient(apis),
    }),
});
