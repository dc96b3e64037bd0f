// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  AmbiguousPage,
  ListedWorkload,
  Workload,
  workloadKindSchema,
  workloadSchema,
} from '@regie/plugin-sovereignty-common';
import { WorkloadMatches } from '@regie/plugin-sovereignty-engine';
import { Knex } from 'knex';
import { inBatches } from './inBatches';
import { WorkloadClaimRow, WorkloadRow } from './rows';

const KEY = ['cluster', 'namespace', 'kind', 'name'] as const;

/** Workloads of one cluster that nobody claims, by the group they are in. */
export interface UnclaimedQueryOfCluster {
  readonly cluster: string;
  readonly namespace?: string;
  readonly search?: string;
  readonly limit: number;
  readonly offset: number;
}

export interface UnclaimedGroups {
  readonly groups: readonly (readonly Workload[])[];
  readonly totalItems: number;
  readonly workloads: number;
  readonly unclaimedWorkloads: number;
}

/** Which workload is whose, so that what is nobody's can be listed a page at a time. */
export class WorkloadClaims {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Writes only what differs: most claims are those of a minute ago. */
  async replaceAll({ byEntity }: WorkloadMatches): Promise<void> {
    const wanted = new Map<string, WorkloadClaimRow>();
    for (const [entity_ref, matched] of byEntity) {
      for (const { workload } of matched) {
        const { cluster, namespace, kind, name } = workload;
        const row = { cluster, namespace, kind, name, entity_ref };
        wanted.set(claimKey(row), row);
      }
    }
    await this.#knex.transaction(async tx => {
      const gone: WorkloadClaimRow[] = [];
      for (const row of await tx<WorkloadClaimRow>('workload_claims')) {
        if (!wanted.delete(claimKey(row))) gone.push(row);
      }
      for (const batch of inBatches(gone)) {
        await tx<WorkloadClaimRow>('workload_claims')
          .whereIn(
            [...KEY, 'entity_ref'],
            batch.map(row => [...KEY.map(key => row[key]), row.entity_ref]),
          )
          .delete();
      }
      const clusters = new Set(
        (await tx('clusters').select('name')).map(row => row.name),
      );
      const added = [...wanted.values()].filter(row =>
        clusters.has(row.cluster),
      );
      for (const batch of inBatches(added)) {
        await tx<WorkloadClaimRow>('workload_claims')
          .insert(batch)
          .onConflict([...KEY, 'entity_ref'])
          .ignore();
      }
    });
  }

  async unclaimed(query: UnclaimedQueryOfCluster): Promise<UnclaimedGroups> {
    const groups = await this.#unclaimedOf(query)
      .select('namespace', 'group_name')
      .groupBy('namespace', 'group_name')
      .orderBy(['namespace', 'group_name'])
      .limit(query.limit)
      .offset(query.offset);
    return {
      groups: await this.#workloadsOf(query.cluster, groups),
      totalItems: await countOf(
        this.#knex
          .from(
            this.#unclaimedOf(query)
              .distinct('namespace', 'group_name')
              .as('groups'),
          )
          .count({ count: '*' }),
      ),
      workloads: await countOf(
        this.#knex('workloads')
          .where({ cluster: query.cluster })
          .count({ count: '*' }),
      ),
      unclaimedWorkloads: await countOf(
        this.#unclaimedOf({ cluster: query.cluster }).count({ count: '*' }),
      ),
    };
  }

  /** `mayRead` are references that may be shown; `all` for every one. */
  async ambiguous(
    cluster: string,
    mayRead: 'all' | readonly string[],
  ): Promise<AmbiguousPage> {
    const several = await this.#knex<WorkloadClaimRow>('workload_claims')
      .where({ cluster })
      .groupBy(...KEY)
      .having(this.#knex.raw('count(*) > 1'))
      .select(...KEY)
      .orderBy(['namespace', 'kind', 'name']);
    const claims = await this.#claimsOf(cluster);
    const visible = mayRead === 'all' ? undefined : new Set(mayRead);
    const items = several.flatMap(row => {
      const refs = (claims.get(workloadKey(row)) ?? []).filter(
        ref => visible?.has(ref) ?? true,
      );
      const workload = listed(row);
      // One that is left of several would tell that there are others.
      return refs.length > 1 ? [{ workload, entityRefs: refs.sort() }] : [];
    });
    return { items, totalItems: items.length };
  }

  async #claimsOf(cluster: string): Promise<Map<string, string[]>> {
    const claims = new Map<string, string[]>();
    const rows = await this.#knex<WorkloadClaimRow>('workload_claims').where({
      cluster,
    });
    for (const row of rows) {
      const key = workloadKey(row);
      claims.set(key, [...(claims.get(key) ?? []), row.entity_ref]);
    }
    return claims;
  }

  #unclaimedOf({
    cluster,
    namespace,
    search,
  }: Pick<UnclaimedQueryOfCluster, 'cluster' | 'namespace' | 'search'>) {
    const knex = this.#knex;
    const found = knex<WorkloadRow>('workloads as w')
      .where('w.cluster', cluster)
      .whereNotExists(
        knex('workload_claims as c')
          .select(knex.raw('1'))
          .whereRaw('c.cluster = w.cluster')
          .whereRaw('c.namespace = w.namespace')
          .whereRaw('c.kind = w.kind')
          .whereRaw('c.name = w.name'),
      );
    if (namespace !== undefined) found.where('w.namespace', namespace);
    if (search) {
      const like = `%${search.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
      found.where(match =>
        match
          .whereRaw("lower(w.name) like ? escape '\\'", [like])
          .orWhereRaw("lower(w.group_name) like ? escape '\\'", [like]),
      );
    }
    return found;
  }

  async #workloadsOf(
    cluster: string,
    groups: readonly { namespace: string; group_name: string }[],
  ): Promise<Workload[][]> {
    if (groups.length === 0) return [];
    const byGroup = new Map<string, Workload[]>(
      groups.map(group => [groupKey(group), []]),
    );
    const rows = await this.#unclaimedOf({ cluster })
      .whereIn(
        ['w.namespace', 'w.group_name'],
        groups.map(group => [group.namespace, group.group_name]),
      )
      .orderBy(['w.kind', 'w.name'])
      .select('namespace', 'group_name', 'payload');
    for (const row of rows) {
      const workload = workloadSchema.parse(JSON.parse(row.payload));
      byGroup.get(groupKey(row))?.push(workload);
    }
    return [...byGroup.values()].filter(workloads => workloads.length > 0);
  }
}

async function countOf(query: Knex.QueryBuilder): Promise<number> {
  const [row] = await query;
  return Number(row?.count ?? 0);
}

function listed(
  row: Pick<WorkloadClaimRow, (typeof KEY)[number]>,
): ListedWorkload {
  const { cluster, namespace, name } = row;
  const kind = workloadKindSchema.parse(row.kind);
  return { cluster, namespace, kind, name };
}

function groupKey(row: { namespace: string; group_name: string }): string {
  return `${row.namespace}/${row.group_name}`;
}

function workloadKey(
  row: Pick<WorkloadClaimRow, 'namespace' | 'kind' | 'name'>,
): string {
  return `${row.namespace}/${row.kind}/${row.name}`;
}

function claimKey(row: WorkloadClaimRow): string {
  return `${row.cluster}/${workloadKey(row)}/${row.entity_ref}`;
}
