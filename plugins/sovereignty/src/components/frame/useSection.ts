// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useRouteRef } from '@backstage/frontend-plugin-api';
import { matchPath, useLocation } from 'react-router-dom';
import { rootRouteRef } from '../../routes';
import { Section, SECTIONS } from './sections';

/** Where a section stands, below wherever the app has put the page. */
export function useSectionPath(): (path: string, name?: string) => string {
  const root = useRouteRef(rootRouteRef)?.() ?? '/sovereignty';
  return (path, name) =>
    [root.replace(/\/$/, ''), path, name && encodeURIComponent(name)]
      .filter(Boolean)
      .join('/');
}

/** The section that is open, and the name of what it shows the page of. */
export function useSection(): { section?: Section; name?: string } {
  const { pathname } = useLocation();
  const pathOf = useSectionPath();
  for (const section of SECTIONS) {
    const path = pathOf(section.path);
    if (matchPath(path, pathname)) return { section };
    const detail = section.Detail && matchPath(`${path}/:name`, pathname);
    if (detail) return { section, name: detail.params.name };
  }
  return {};
}
