// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  createFrontendPlugin,
  createRouteRef,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { SearchFilterResultTypeBlueprint } from '@backstage/plugin-search-react/alpha';
import ExploreIcon from '@material-ui/icons/ExploreOutlined';
import { sovereigntyApi } from './api';
import { sovereigntyFormField } from './formField';

const rootRouteRef = createRouteRef();

/** What can be assessed; the backend says of each whether it is. */
const ASSESSED = {
  kind: { $in: ['component', 'api', 'resource', 'system'] },
};

const page = PageBlueprint.make({
  params: {
    path: '/sovereignty',
    // The same in every language; titles of extensions are not translated.
    title: 'Regie',
    icon: <ExploreIcon fontSize="inherit" />,
    noHeader: true,
    routeRef: rootRouteRef,
    loader: async () => {
      const { SovereigntyPage } = await import('./components/frame');
      return <SovereigntyPage />;
    },
  },
});

/** Findings among the kinds of things that a search can be narrowed to. */
const searchType = SearchFilterResultTypeBlueprint.make({
  params: {
    value: 'sovereignty',
    name: 'Regie',
    icon: <ExploreIcon />,
  },
});

const entityContent = EntityContentBlueprint.make({
  params: {
    path: 'sovereignty',
    title: 'Regie',
    filter: ASSESSED,
    loader: async () => {
      const { EntitySovereignty } = await import('./components/entity');
      return <EntitySovereignty />;
    },
  },
});

const entityCard = EntityCardBlueprint.make({
  params: {
    type: 'content',
    filter: ASSESSED,
    loader: async () => {
      const { SovereigntyCard } = await import('./components/card');
      return <SovereigntyCard />;
    },
  },
});

/** @public */
export const sovereigntyPlugin = createFrontendPlugin({
  pluginId: 'sovereignty',
  title: 'Regie',
  icon: <ExploreIcon fontSize="inherit" />,
  routes: { root: rootRouteRef },
  extensions: [
    sovereigntyApi,
    page,
    searchType,
    entityContent,
    entityCard,
    sovereigntyFormField,
  ],
});
