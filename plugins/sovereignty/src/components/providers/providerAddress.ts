// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

/** Where the page of a provider is. */
export function providerPath(id: string, on?: string): string {
  const path = `/sovereignty/providers/${encodeURIComponent(id)}`;
  return on ? `${path}?${new URLSearchParams({ on })}` : path;
}
