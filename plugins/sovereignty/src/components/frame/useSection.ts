// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { matchPath, useLocation } from 'react-router-dom';
import { useSectionPath } from './rootPath';
import { Section, SECTIONS } from './sections';

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
