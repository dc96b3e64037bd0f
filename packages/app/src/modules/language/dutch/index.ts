// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { createTranslationResource } from '@backstage/frontend-plugin-api';
import { TranslationBlueprint } from '@backstage/plugin-app-react';
import { coreComponentsTranslationRef } from '@backstage/core-components/alpha';
import { apiDocsTranslationRef } from '@backstage/plugin-api-docs/alpha';
import { catalogGraphTranslationRef } from '@backstage/plugin-catalog-graph/alpha';
import { catalogImportTranslationRef } from '@backstage/plugin-catalog-import/alpha';
import { catalogReactTranslationRef } from '@backstage/plugin-catalog-react/alpha';
import { catalogTranslationRef } from '@backstage/plugin-catalog/alpha';
import { homeReactTranslationRef } from '@backstage/plugin-home-react/alpha';
import { homeTranslationRef } from '@backstage/plugin-home/alpha';
import { kubernetesReactTranslationRef } from '@backstage/plugin-kubernetes-react/alpha';
import { kubernetesTranslationRef } from '@backstage/plugin-kubernetes/alpha';
import { notificationsTranslationRef } from '@backstage/plugin-notifications/alpha';
import { orgTranslationRef } from '@backstage/plugin-org/alpha';
import { scaffolderReactTranslationRef } from '@backstage/plugin-scaffolder-react/alpha';
import { scaffolderTranslationRef } from '@backstage/plugin-scaffolder/alpha';
import { searchReactTranslationRef } from '@backstage/plugin-search-react/alpha';
import { searchTranslationRef } from '@backstage/plugin-search/alpha';
import { techdocsTranslationRef } from '@backstage/plugin-techdocs/alpha';
import { userSettingsTranslationRef } from '@backstage/plugin-user-settings/alpha';

/**
 * Dutch for the frame around Regie: Backstage brings only English. What is not
 * named here stays English; it is what only administrators meet.
 */
export const dutchFrame = [
  TranslationBlueprint.make({
    name: 'dutch-core-components',
    params: {
      resource: createTranslationResource({
        ref: coreComponentsTranslationRef,
        translations: { nl: () => import('./coreComponents') },
      }),
    },
  }),
  TranslationBlueprint.make({
    name: 'dutch-catalog',
    params: {
      resource: createTranslationResource({
        ref: catalogTranslationRef,
        translations: { nl: () => import('./catalog') },
      }),
    },
  }),
  TranslationBlueprint.make({
    name: 'dutch-catalog-react',
    params: {
      resource: createTranslationResource({
        ref: catalogReactTranslationRef,
        translations: { nl: () => import('./catalogReact') },
      }),
    },
  }),
  TranslationBlueprint.make({
    name: 'dutch-search',
    params: {
      resource: createTranslationResource({
        ref: searchTranslationRef,
        translations: { nl: () => import('./search') },
      }),
    },
  }),
  TranslationBlueprint.make({
    name: 'dutch-search-react',
    params: {
      resource: createTranslationResource({
        ref: searchReactTranslationRef,
        translations: { nl: () => import('./searchReact') },
      }),
    },
  }),
  TranslationBlueprint.make({
    name: 'dutch-notifications',
    params: {
      resource: createTranslationResource({
        ref: notificationsTranslationRef,
        translations: { nl: () => import('./notifications') },
      }),
    },
  }),
  TranslationBlueprint.make({
    name: 'dutch-user-settings',
    params: {
      resource: createTranslationResource({
        ref: userSettingsTranslationRef,
        translations: { nl: () => import('./userSettings') },
      }),
    },
  }),
  TranslationBlueprint.make({
    name: 'dutch-kubernetes',
    params: {
      resource: createTranslationResource({
        ref: kubernetesTranslationRef,
        translations: { nl: () => import('./kubernetes') },
      }),
    },
  }),
  TranslationBlueprint.make({
    name: 'dutch-kubernetes-react',
    params: {
      resource: createTranslationResource({
        ref: kubernetesReactTranslationRef,
        translations: { nl: () => import('./kubernetesReact') },
      }),
    },
  }),
  TranslationBlueprint.make({
    name: 'dutch-org',
    params: {
      resource: createTranslationResource({
        ref: orgTranslationRef,
        translations: { nl: () => import('./org') },
      }),
    },
  }),
  TranslationBlueprint.make({
    name: 'dutch-api-docs',
    params: {
      resource: createTranslationResource({
        ref: apiDocsTranslationRef,
        translations: { nl: () => import('./apiDocs') },
      }),
    },
  }),
  TranslationBlueprint.make({
    name: 'dutch-catalog-graph',
    params: {
      resource: createTranslationResource({
        ref: catalogGraphTranslationRef,
        translations: { nl: () => import('./catalogGraph') },
      }),
    },
  }),
  TranslationBlueprint.make({
    name: 'dutch-home',
    params: {
      resource: createTranslationResource({
        ref: homeTranslationRef,
        translations: { nl: () => import('./home') },
      }),
    },
  }),
  TranslationBlueprint.make({
    name: 'dutch-home-react',
    params: {
      resource: createTranslationResource({
        ref: homeReactTranslationRef,
        translations: { nl: () => import('./homeReact') },
      }),
    },
  }),
  TranslationBlueprint.make({
    name: 'dutch-techdocs',
    params: {
      resource: createTranslationResource({
        ref: techdocsTranslationRef,
        translations: { nl: () => import('./techdocs') },
      }),
    },
  }),
  TranslationBlueprint.make({
    name: 'dutch-scaffolder',
    params: {
      resource: createTranslationResource({
        ref: scaffolderTranslationRef,
        translations: { nl: () => import('./scaffolder') },
      }),
    },
  }),
  TranslationBlueprint.make({
    name: 'dutch-scaffolder-react',
    params: {
      resource: createTranslationResource({
        ref: scaffolderReactTranslationRef,
        translations: { nl: () => import('./scaffolderReact') },
      }),
    },
  }),
  TranslationBlueprint.make({
    name: 'dutch-catalog-import',
    params: {
      resource: createTranslationResource({
        ref: catalogImportTranslationRef,
        translations: { nl: () => import('./catalogImport') },
      }),
    },
  }),
];
