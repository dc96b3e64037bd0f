// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { PortabilityTrait } from '@regie/plugin-sovereignty-common';
import type { ProjectedWorkload } from '../observation/Workloads';
import { backupElsewhere } from '../signals/backupElsewhere';
import type { TraitSurroundings } from './traitsOfWorkload';

const TRAIT = 'backup-elsewhere';

/** One schedule that will do is enough; else what is not known comes first. */
export function backupTrait(
  { namespace }: ProjectedWorkload,
  surroundings: TraitSurroundings,
): PortabilityTrait {
  const { context, takenAt, traits, whyUnread } = surroundings;
  const providers = providersOf(surroundings);
  const answers = context.backups.standingsOf(namespace).map(standing =>
    backupElsewhere(standing, providers, {
      asOf: takenAt,
      backupsRead: whyUnread('backups.velero.io') === undefined,
    }),
  );
  for (const found of answers) {
    if (found.answer !== 'yes') continue;
    return traits.yes(TRAIT, found.seen, found.path, found.object);
  }
  const unknown = answers.find(({ answer }) => answer === 'unknown');
  if (unknown) return traits.unknown(TRAIT, unknown.seen);
  if (whyUnread('schedules.velero.io')) {
    return traits.unknown(TRAIT, 'the schedules of Velero were not read');
  }
  for (const found of answers) {
    if (found.answer !== 'no') continue;
    return traits.no(TRAIT, found.seen, found.path, found.object);
  }
  return traits.no(TRAIT, 'no schedule for the namespace');
}

/** Of the nodes that it runs on, `null` for one that is not known. */
function providersOf({
  placements,
  pools,
}: TraitSurroundings): Set<string | null> {
  return new Set(
    (placements ?? []).map(
      ({ pool }) => pools.get(pool)?.place.provider ?? null,
    ),
  );
}
