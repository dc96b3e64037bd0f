// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { PortabilityTrait } from '@regie/plugin-sovereignty-common';
import type { ProjectedWorkload } from '../observation/Workloads';
import type { TraitSurroundings } from './traitsOfWorkload';
import { overOneZone } from './zones';

/** Ways of mounting that any disk will do for. */
const OF_ONE_NODE = new Set(['ReadWriteOnce', 'ReadWriteOncePod']);

const TRAIT = 'single-writer';

/**
 * What its volumes ask of a provider, and whether they or its template tie it
 * to a machine. Without volumes, only the template counts.
 */
export function claimTraits(
  workload: ProjectedWorkload,
  surroundings: TraitSurroundings,
): PortabilityTrait[] {
  const { context, traits } = surroundings;
  const { namespace, name, template } = workload;
  // A StatefulSet names the claims of its first pod so.
  const own = template.accessModes.map(claim => ({
    name: `${claim.name}-${name}-0`,
    path: '',
  }));
  const mentions = [...template.claims, ...own];
  const claims = mentions.map(mention =>
    context.storage.traitsOf(namespace, mention),
  );
  const rest = template.traits
    .filter(({ trait }) => trait !== 'no-host-access')
    .map(found => overOneZone(found, surroundings));
  const [ofTemplate] = template.traits.filter(
    ({ trait }) => trait === 'no-host-access',
  );
  const onMachine = claims.find(claim => claim?.onMachine)?.onMachine;
  const hostAccess =
    ofTemplate?.answer === 'yes' && onMachine
      ? traits.no(
          'no-host-access',
          onMachine.path.slice('spec.'.length),
          onMachine.path,
          onMachine.object,
        )
      : unseenVolume(ofTemplate, claims, template.claims, traits);
  return [
    ...rest,
    ...(hostAccess ? [hostAccess] : []),
    ...singleWriter(workload, claims, traits),
  ];
}

type Claims = readonly ReturnType<
  TraitSurroundings['context']['storage']['traitsOf']
>[];

/** A volume that nobody saw may be a disk of one machine. */
function unseenVolume(
  ofTemplate: PortabilityTrait | undefined,
  claims: Claims,
  mentions: readonly { name: string }[],
  traits: TraitSurroundings['traits'],
): PortabilityTrait | undefined {
  if (ofTemplate?.answer !== 'yes') return ofTemplate;
  const at = mentions.findIndex(
    (_mention, index) => !claims[index] || claims[index]?.volumeUnread,
  );
  return at < 0
    ? ofTemplate
    : traits.unknown(
        'no-host-access',
        `what serves PersistentVolumeClaim ${mentions[at].name} was not read`,
      );
}

function singleWriter(
  { template }: ProjectedWorkload,
  claims: Claims,
  traits: TraitSurroundings['traits'],
): PortabilityTrait[] {
  const mentioned = claims.slice(0, template.claims.length);
  const all = [
    ...template.accessModes.map(({ modes, path }) => ({
      modes,
      path,
      object: undefined,
    })),
    ...mentioned.flatMap(claim =>
      claim
        ? [{ ...claim, path: 'spec.accessModes', object: claim.object }]
        : [],
    ),
  ];
  for (const { modes, path, object } of all) {
    const shared = modes.find(mode => !OF_ONE_NODE.has(mode));
    if (shared) return [traits.no(TRAIT, shared, path, object)];
  }
  const unread = mentioned.findIndex(claim => !claim);
  if (unread >= 0) {
    const { name } = template.claims[unread];
    const why = `PersistentVolumeClaim ${name} was not read`;
    return [traits.unknown(TRAIT, why)];
  }
  const [first] = all.filter(({ modes }) => modes.length > 0);
  return first
    ? [traits.yes(TRAIT, first.modes[0], first.path, first.object)]
    : [];
}
