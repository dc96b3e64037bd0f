// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { existsSync } from 'fs';
import { Waiver } from '@regie/plugin-sovereignty-common';
import {
  LoadedPack,
  loadFrameworks,
  loadPacks,
  loadWaivers,
  PolicyPack,
  SealKnowledge,
  waiverLimits,
} from '@regie/plugin-sovereignty-engine';
import {
  readTextFiles,
  shippedFrameworks,
  shippedPolicies,
} from '@regie/plugin-sovereignty-node';
import { CannotRun } from '../exit';

/**
 * The packs that are named, by file or by the id of one that ships; else the
 * baseline. A pack with a mistake ends the run.
 */
export async function loadPackFiles(
  locations: readonly string[],
): Promise<PolicyPack[]> {
  const shipped = await readTextFiles(await shippedPolicies('all'));
  const bases = packsOf(loadPacks(shipped));
  const paths =
    locations.length > 0
      ? await Promise.all(locations.map(packAt))
      : [await shippedPolicies()];
  return packsOf(loadPacks(await readTextFiles(paths.flat()), { bases }));
}

function packsOf(loaded: readonly LoadedPack[]): PolicyPack[] {
  const problems = loaded.flatMap(pack => pack.problems);
  if (problems.length > 0) throw new CannotRun(problems.join('\n'));
  return loaded.flatMap(({ pack }) => pack ?? []);
}

/** The files or folders of a pack, by its path or the id of one that ships. */
export async function packAt(location: string): Promise<readonly string[]> {
  return existsSync(location) ? [location] : shippedPolicies([location]);
}

/** The EU framework that ships, or files of one's own instead. */
export async function loadSealFiles(
  own: readonly string[] = [],
): Promise<SealKnowledge> {
  const files = await readTextFiles(
    own.length > 0 ? own : [shippedFrameworks()],
  );
  const { frameworks, evidence, problems } = loadFrameworks(files);
  if (problems.length > 0) throw new CannotRun(problems.join('\n'));
  return { frameworks, evidence };
}

/** Waivers of rules that are not checked now may be among them. */
export async function loadWaiverFiles(
  locations: readonly string[],
  { packs, on }: { packs: readonly PolicyPack[]; on: string },
): Promise<Waiver[]> {
  const files = await readTextFiles(locations);
  const { maximumDays } = waiverLimits(packs);
  return files.flatMap(file => {
    const { waivers, problems } = loadWaivers(file, { maximumDays, on });
    if (problems.length > 0) throw new CannotRun(problems.join('\n'));
    return waivers;
  });
}
