// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { createTranslationRef } from '@backstage/frontend-plugin-api';

/**
 * The titles of pages and tabs that plugins give in English only, under names
 * of our own. What is not here is shown as its plugin gives it.
 */
export const titlesTranslationRef = createTranslationRef({
  id: 'app.titles',
  messages: {
    menu: 'Menu',
    search: 'Search',
    settings: 'Settings',
    home: 'Home',
    catalog: 'Catalog',
    create: 'Create',
    apis: 'APIs',
    graph: 'Catalog Graph',
    docs: 'Docs',
    register: 'Register Existing Component',
    notifications: 'Notifications',
    general: 'General',
    providers: 'Authentication Providers',
    flags: 'Feature Flags',
  },
  translations: { nl: () => import('./nl') },
});

/** Under which name each title is known, by the title as its plugin gives it. */
export const NAME_OF_TITLE: Record<
  string,
  keyof typeof titlesTranslationRef.T
> = {
  Search: 'search',
  Settings: 'settings',
  Home: 'home',
  Catalog: 'catalog',
  Create: 'create',
  APIs: 'apis',
  'Catalog Graph': 'graph',
  Docs: 'docs',
  Documentation: 'docs',
  'Register Existing Component': 'register',
  Notifications: 'notifications',
  General: 'general',
  'Authentication Providers': 'providers',
  'Feature Flags': 'flags',
};
