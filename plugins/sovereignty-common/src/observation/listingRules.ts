// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

/** A rule of a ClusterRole that lets objects be listed. @public */
export interface ListingRule {
  readonly apiGroups: string[];
  readonly resources: string[];
  readonly verbs: string[];
}

/**
 * The rules that let resources be listed, and nothing else, by API group. A
 * resource is named as kubectl does it: plural, with the group after a dot.
 *
 * @public
 */
export function listingRules(resources: readonly string[]): ListingRule[] {
  const groups = new Map<string, string[]>();
  for (const resource of [...resources].sort()) {
    const [plural, ...group] = resource.split('.');
    const name = group.join('.');
    groups.set(name, [...(groups.get(name) ?? []), plural]);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([group, plurals]) => ({
      apiGroups: [group],
      resources: plurals,
      verbs: ['list'],
    }));
}
