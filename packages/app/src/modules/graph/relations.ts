// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { ApiBlueprint } from '@backstage/frontend-plugin-api';
import {
  ALL_RELATION_PAIRS,
  ALL_RELATIONS,
  catalogGraphApiRef,
  DefaultCatalogGraphApi,
} from '@backstage/plugin-catalog-graph';
import { SOVEREIGNTY_RELATION_PAIRS } from '@regie/plugin-sovereignty-common';

/** The catalog graph draws only relations that it is told of. */
export const graphApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: catalogGraphApiRef,
      deps: {},
      factory: () =>
        new DefaultCatalogGraphApi({
          knownRelations: [
            ...ALL_RELATIONS,
            ...SOVEREIGNTY_RELATION_PAIRS.flat(),
          ],
          knownRelationPairs: [
            ...ALL_RELATION_PAIRS,
            ...SOVEREIGNTY_RELATION_PAIRS.map(
              ([forward, back]): [string, string] => [forward, back],
            ),
          ],
          defaultRelationTypes: { exclude: [] },
        }),
    }),
});
