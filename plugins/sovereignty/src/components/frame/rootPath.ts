// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { createContext, useContext } from 'react';

const RootPath = createContext('/sovereignty');

/** Tells what is inside the page where the app has put it. */
export const RootPathProvider = RootPath.Provider;

/** Where a section stands, or the page of one of what it lists. */
export function useSectionPath(): (path: string, name?: string) => string {
  const root = useContext(RootPath);
  return (path, name) =>
    [root, path, name && encodeURIComponent(name)].filter(Boolean).join('/');
}
