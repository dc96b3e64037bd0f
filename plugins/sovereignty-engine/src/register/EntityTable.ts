// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { afterChange, Entity, entityOf } from './ownership';
import { Located, RegisterFile } from './RegisterFile';

type EntityRow = Located<'owners'> | Located<'providers'>;

/** Where something is said. */
export type Origin = Pick<EntityRow, 'file' | 'at'>;

/** The legal entities that a set of files describes together. */
export class EntityTable {
  readonly entities: ReadonlyMap<string, Entity>;
  /** The row that counts for each id: a later file's replaces an earlier's. */
  readonly rows: ReadonlyMap<string, EntityRow>;
  /** Rows that take a provider out of the register. */
  readonly retired: ReadonlyMap<string, Located<'providers'>>;
  /** Takeovers, earliest first. */
  readonly changes: readonly Located<'ownershipChanges'>[];

  private constructor(
    rows: ReadonlyMap<string, EntityRow>,
    retired: ReadonlyMap<string, Located<'providers'>>,
    changes: readonly Located<'ownershipChanges'>[],
  ) {
    const entities = new Map<string, Entity>();
    for (const [id, { row }] of rows) entities.set(id, entityOf(row));
    for (const { row } of changes) {
      const entity = entities.get(row.of);
      if (entity) entities.set(row.of, afterChange(entity, row));
    }
    this.entities = entities;
    this.rows = rows;
    this.retired = retired;
    this.changes = changes;
  }

  /** `files` in order: later ones correct earlier ones. */
  static of(files: readonly RegisterFile[]): EntityTable {
    const rows = new Map<string, EntityRow>();
    const retired = new Map<string, Located<'providers'>>();
    for (const file of files) {
      for (const owner of file.rows('owners')) rows.set(owner.row.id, owner);
    }
    for (const file of files) {
      for (const provider of file.rows('providers')) {
        const { id } = provider.row;
        if (provider.row.retired) {
          rows.delete(id);
          retired.set(id, provider);
        } else {
          rows.set(id, provider);
          retired.delete(id);
        }
      }
    }
    const changes = files
      .flatMap(file => file.rows('ownershipChanges'))
      .sort((a, b) => compare(a.row.from ?? '9999', b.row.from ?? '9999'));
    return new EntityTable(rows, retired, changes);
  }

  /** What to blame for a mistake in an entity: the last file that speaks of it. */
  originOf(id: string, files: readonly RegisterFile[]): Origin {
    const changes = this.changes.filter(({ row }) => row.of === id);
    const row = this.rows.get(id);
    const origins: Origin[] = row ? [row, ...changes] : changes;
    return origins.reduce((last, origin) =>
      files.indexOf(origin.file) >= files.indexOf(last.file) ? origin : last,
    );
  }
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
