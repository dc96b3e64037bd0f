// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Waiver } from '@regie/plugin-sovereignty-common';
import {
  LoadedPack,
  loadPacks,
  loadWaivers,
  PolicyPack,
} from '@regie/plugin-sovereignty-engine';
import { readTextFiles, shippedPolicies } from '@regie/plugin-sovereignty-node';
import { CannotRun } from '../exit';

/** The packs that are named, or those that ship. A pack with a mistake ends the run. */
export async function loadPackFiles(
  locations: readonly string[],
): Promise<PolicyPack[]> {
  const shipped = loadPacks(await readTextFiles([shippedPolicies()]));
  const bases = packsOf(shipped);
  if (locations.length === 0) return bases;
  return packsOf(loadPacks(await readTextFiles(locations), { bases }));
}

function packsOf(loaded: readonly LoadedPack[]): PolicyPack[] {
  const problems = loaded.flatMap(pack => pack.problems);
  if (problems.length > 0) throw new CannotRun(problems.join('\n'));
  return loaded.flatMap(({ pack }) => pack ?? []);
}

export async function loadWaiverFiles(
  locations: readonly string[],
): Promise<Waiver[]> {
  const files = await readTextFiles(locations);
  return files.flatMap(file => {
    const { waivers, problems } = loadWaivers(file);
    if (problems.length > 0) throw new CannotRun(problems.join('\n'));
    return waivers;
  });
}
