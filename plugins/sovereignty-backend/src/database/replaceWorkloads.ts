// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { createHash } from 'crypto';
import { Workload } from '@regie/plugin-sovereignty-common';
import { groupOf } from '@regie/plugin-sovereignty-engine';
import { Knex } from 'knex';
import { inBatches } from './inBatches';
import { WorkloadRow } from './rows';

/**
 * Makes the workloads of a cluster those of a new view. Most are what they were
 * a quarter of an hour ago, so only what differs is written.
 */
export async function replaceWorkloads(
  tx: Knex.Transaction,
  cluster: string,
  workloads: readonly Workload[],
): Promise<void> {
  const before = await fingerprints(tx, cluster);
  const written: Workload[] = [];
  const prints = new Map<Workload, string>();
  for (const workload of workloads) {
    const print = fingerprintOf(workload);
    const key = keyOf(workload);
    const old = before.get(key);
    before.delete(key);
    if (old === print) continue;
    prints.set(workload, print);
    written.push(workload);
  }
  await remove(tx, cluster, [...before.keys()]);
  for (const batch of inBatches(written)) {
    await tx<WorkloadRow>('workloads')
      .insert(
        batch.map(workload => ({
          cluster,
          namespace: workload.namespace,
          kind: workload.kind,
          name: workload.name,
          payload: JSON.stringify(workload),
          fingerprint: prints.get(workload) ?? '',
          group_name: groupOf(workload).name,
        })),
      )
      .onConflict(['cluster', 'namespace', 'kind', 'name'])
      .merge(['payload', 'fingerprint', 'group_name']);
  }
}

async function fingerprints(
  tx: Knex.Transaction,
  cluster: string,
): Promise<Map<string, string>> {
  const rows = await tx<WorkloadRow>('workloads')
    .where({ cluster })
    .select('namespace', 'kind', 'name', 'fingerprint');
  return new Map(rows.map(row => [keyOf(row), row.fingerprint]));
}

async function remove(
  tx: Knex.Transaction,
  cluster: string,
  keys: readonly string[],
): Promise<void> {
  for (const batch of inBatches(keys)) {
    await tx<WorkloadRow>('workloads')
      .where({ cluster })
      .whereIn(
        ['namespace', 'kind', 'name'],
        batch.map(key => key.split('/')),
      )
      .delete();
  }
}

/** None of the three can hold a slash. */
function keyOf({
  namespace,
  kind,
  name,
}: Pick<WorkloadRow, 'namespace' | 'kind' | 'name'>): string {
  return `${namespace}/${kind}/${name}`;
}

function fingerprintOf(workload: Workload): string {
  return createHash('sha256')
    .update(JSON.stringify(workload))
    .digest('base64')
    .slice(0, 22);
}
