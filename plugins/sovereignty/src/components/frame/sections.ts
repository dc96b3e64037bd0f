// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { ComponentType, lazy, LazyExoticComponent } from 'react';

type LazyPage = LazyExoticComponent<ComponentType>;

/**
 * A part of the Regie page. `path` is its address below the page, and the key
 * of its title among the translations (`page.sections`). `Page` brings its own
 * heading, a `SectionHeading`. `Detail` is the page of one of what the section
 * lists: it stands at `path/:name`.
 */
export interface Section {
  readonly path: string;
  readonly title: keyof typeof import('../../translations/messages').messages.page.sections;
  readonly Page: LazyPage;
  readonly Detail?: LazyPage;
}

/** Every section, in the order of the navigation; the first stands at the root. */
export const SECTIONS: readonly Section[] = [
  {
    path: '',
    title: 'components',
    Page: lazy(async () => ({
      default: (await import('../assessments')).AssessmentList,
    })),
  },
  {
    path: 'clusters',
    title: 'clusters',
    Page: lazy(async () => ({
      default: (await import('../clusters')).ClusterList,
    })),
    Detail: lazy(async () => ({
      default: (await import('../clusters')).ClusterPage,
    })),
  },
  {
    path: 'providers',
    title: 'providers',
    Page: lazy(async () => ({
      default: (await import('../providers')).ProviderList,
    })),
    Detail: lazy(async () => ({
      default: (await import('../providers')).ProviderPage,
    })),
  },
  {
    path: 'suppliers',
    title: 'suppliers',
    Page: lazy(async () => ({
      default: (await import('../suppliers')).SupplierList,
    })),
    Detail: lazy(async () => ({
      default: (await import('../suppliers')).SupplierPage,
    })),
  },
  {
    path: 'sources',
    title: 'sources',
    Page: lazy(async () => ({
      default: (await import('../sources')).FactSourceList,
    })),
  },
  {
    path: 'completeness',
    title: 'completeness',
    Page: lazy(async () => ({
      default: (await import('../completeness')).CompletenessPage,
    })),
  },
  {
    path: 'waivers',
    title: 'waivers',
    Page: lazy(async () => ({
      default: (await import('../waivers')).WaiverList,
    })),
    Detail: lazy(async () => ({
      default: (await import('../waivers')).WaiverPage,
    })),
  },
  {
    path: 'policy',
    title: 'policy',
    Page: lazy(async () => ({
      default: (await import('../policy')).PolicyPacks,
    })),
  },
];
