// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { existsSync } from 'fs';
import { Waiver } from '@regie/plugin-sovereignty-common';
import {
  loadFrameworks,
  loadPack,
  loadWaivers,
  PolicyPack,
  SealKnowledge,
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
  const paths = await Promise.all(locations.map(packAt));
  const files = await readTextFiles(
    paths.length > 0 ? paths : await shippedPolicies(),
  );
  return files.map(file => {
    const { pack, problems } = loadPack(file);
    if (!pack) throw new CannotRun(problems.join('\n'));
    return pack;
  });
}

async function packAt(location: string): Promise<string> {
  if (existsSync(location)) return location;
  const [shipped] = await shippedPolicies([location]);
  return shipped;
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
