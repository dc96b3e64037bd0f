// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Regie for apps on the old frontend system.
 *
 * @packageDocumentation
 */
import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  createRouteRef,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { SovereigntyClient } from '@regie/plugin-sovereignty-common';
import { sovereigntyApiRef } from './api';

export { sovereigntyApiRef } from './api';
export { sovereigntyTranslationRef } from './translations';

const rootRouteRef = createRouteRef({ id: 'sovereignty' });
const entityRouteRef = createRouteRef({ id: 'sovereignty:entity' });

/** @public */
export const sovereigntyPlugin = createPlugin({
  id: 'sovereignty',
  routes: { root: rootRouteRef },
  apis: [
    createApiFactory({
      api: sovereigntyApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: apis => new SovereigntyClient(apis),
    }),
  ],
});

/** All pages of Regie; mount it at `/sovereignty`. @public */
export const SovereigntyPage = sovereigntyPlugin.provide(
  createRoutableExtension({
    name: 'SovereigntyPage',
    component: async () => (await import('./components/frame')).SovereigntyPage,
    mountPoint: rootRouteRef,
  }),
);

/** The tab of an entity; mount it at `/sovereignty` of the entity page. @public */
export const EntitySovereigntyContent = sovereigntyPlugin.provide(
  createRoutableExtension({
    name: 'EntitySovereigntyContent',
    component: async () =>
      (await import('./components/entity')).EntitySovereignty,
    mountPoint: entityRouteRef,
  }),
);

/** The card on the overview of an entity. @public */
export const EntitySovereigntyCard = sovereigntyPlugin.provide(
  createComponentExtension({
    name: 'EntitySovereigntyCard',
    component: {
      lazy: async () => (await import('./components/card')).SovereigntyCard,
    },
  }),
);
