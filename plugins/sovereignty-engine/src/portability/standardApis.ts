// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { PortabilityTrait } from '@regie/plugin-sovereignty-common';
import type { ProjectedWorkload } from '../observation/Workloads';
import type { TraitSurroundings } from './traitsOfWorkload';

const DEFINITIONS = 'customresourcedefinitions.apiextensions.k8s.io';

/** What its signals are called that tell of a kind of one's own. */
const GROUP = 'group:';

/**
 * Whether what a workload leans on is of kinds that every Kubernetes has or can
 * have. A kind that the register does not know proves nothing.
 */
export function standardApis(
  { owners }: ProjectedWorkload,
  { context, signals, traits, whyUnread }: TraitSurroundings,
): PortabilityTrait {
  const trait = 'standard-apis';
  const groups = signals.filter(({ id }) => id.startsWith(GROUP));
  const bound = groups.find(
    ({ class: tie }) => tie === 'proprietary' || tie === 'substitutable',
  );
  if (bound) return traits.no(trait, bound.match, bound.path, bound.object);
  const unjudged = groups.find(({ class: tie }) => tie === 'unknown');
  if (unjudged) return traits.unknown(trait, unjudged.match);
  const strange = owners.find(({ apiVersion }) => {
    const group = groupOf(apiVersion);
    return (
      !context.catalogue.isStandardGroup(group) &&
      context.catalogue.customResourceGroup(group)?.class !== 'portable'
    );
  });
  if (strange) return traits.unknown(trait, groupOf(strange.apiVersion));
  const unread =
    context.providerKindUnread() ?? (whyUnread(DEFINITIONS) && DEFINITIONS);
  return unread
    ? traits.unknown(trait, `${unread} was not read`)
    : traits.yes(trait, 'no kind of a provider', 'apiVersion');
}

/** The group of an apiVersion; that of the core has no name. */
function groupOf(apiVersion: string): string {
  return apiVersion.includes('/') ? apiVersion.split('/')[0] : '';
}
