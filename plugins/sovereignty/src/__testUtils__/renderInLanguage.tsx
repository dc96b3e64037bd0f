// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { AnyApiRef } from '@backstage/frontend-plugin-api';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { SovereigntyApi } from '@regie/plugin-sovereignty-common';
import { ReactElement } from 'react';
import { sovereigntyApiRef } from '../api';

/** Shows something in a real app in one language, against answers of the test's own. */
export function renderInLanguage(
  language: 'nl' | 'en',
  element: ReactElement,
  api: Partial<SovereigntyApi>,
  path = '/sovereignty',
  mayAll = true,
  more: readonly (readonly [AnyApiRef, object])[] = [],
  config: { sovereignty?: { timeZone: string } } = {},
) {
  // A choice that an earlier test made would count for more than the default.
  window.localStorage.setItem('language', language);
  return renderInTestApp(element, {
    apis: [
      [sovereigntyApiRef, api],
      [
        permissionApiRef,
        mockApis.permission({
          authorize: mayAll ? AuthorizeResult.ALLOW : AuthorizeResult.DENY,
        }),
      ],
      ...(more as never[]),
    ],
    mountPath: '/sovereignty/*',
    initialRouteEntries: [path],
    config: {
      ...config,
      app: {
        extensions: [
          {
            'api:app/app-language': {
              config: {
                availableLanguages: ['nl', 'en'],
                defaultLanguage: language,
              },
            },
          },
        ],
      },
    },
  });
}
