// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  ANNOTATION_FINGERPRINT,
  ANNOTATION_GONE_SINCE,
  isOurs,
  withAnnotations,
} from './annotations';

export interface Changes {
  readonly added: Entity[];
  readonly removed: string[];
}

export interface ChangesInput {
  readonly wanted: readonly Entity[];
  /** Every Resource in the catalog. */
  readonly present: readonly Entity[];
  readonly now: Date;
  readonly removeAfterMs: number;
}

/**
 * What to change in the catalog. It leans on nothing but what is in the
 * catalog, so that any replica can do it, also one that has just started.
 *
 * An entity that somebody declared wins from ours of the same name. What is
 * gone is marked first, and removed only when it is still gone much later: a
 * source that fails for a while must take nothing from the catalog.
 */
export function planChanges(input: ChangesInput): Changes {
  const { wanted, present, now, removeAfterMs } = input;
  const byRef = new Map(
    present.map(entity => [stringifyEntityRef(entity), entity]),
  );
  const added: Entity[] = [];
  const removed: string[] = [];
  const kept = new Set<string>();

  for (const entity of wanted) {
    const ref = stringifyEntityRef(entity);
    const there = byRef.get(ref);
    kept.add(ref);
    if (there && !isOurs(there)) removed.push(ref);
    else if (!there || isOther(there, entity)) added.push(entity);
  }
  for (const [ref, entity] of byRef) {
    if (kept.has(ref) || !isOurs(entity)) continue;
    const since = annotation(entity, ANNOTATION_GONE_SINCE);
    if (since === undefined) added.push(asGone(entity, now));
    else if (now.getTime() - Date.parse(since) >= removeAfterMs) {
      removed.push(ref);
    }
  }
  return { added, removed };
}

function isOther(there: Entity, wanted: Entity): boolean {
  return (
    annotation(there, ANNOTATION_GONE_SINCE) !== undefined ||
    annotation(there, ANNOTATION_FINGERPRINT) !==
      annotation(wanted, ANNOTATION_FINGERPRINT)
  );
}

function asGone(entity: Entity, now: Date): Entity {
  const { apiVersion, kind, metadata, spec } = entity;
  // What the catalog itself added while processing is no part of it.
  const { uid: _uid, etag: _etag, ...rest } = metadata;
  return withAnnotations(
    { apiVersion, kind, metadata: rest, spec },
    { [ANNOTATION_GONE_SINCE]: now.toISOString() },
  );
}

function annotation({ metadata }: Entity, key: string): string | undefined {
  return metadata.annotations?.[key];
}
