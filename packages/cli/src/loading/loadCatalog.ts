// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { readdir, stat } from 'fs/promises';
import path from 'path';
import {
  DEFAULT_NAMESPACE,
  Entity,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { readTextFiles } from '@regie/plugin-sovereignty-node';
import { LineCounter, parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { CannotRun } from '../exit';

const entitySchema = z.looseObject({
  apiVersion: z.string().min(1),
  kind: z.string().min(1),
  metadata: z.looseObject({
    name: z.string().min(1),
    namespace: z.string().optional(),
    title: z.string().optional(),
    annotations: z.record(z.string(), z.string()).optional(),
  }),
  spec: z.record(z.string(), z.unknown()).optional(),
});

/** Where an entity begins in its file. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/** By the reference of the entity. */
export type CatalogPlaces = ReadonlyMap<string, Place>;

interface PlacedEntity {
  readonly entity: Entity;
  readonly place: Place;
}

const YAML = /\.ya?ml$/;

/** Entities of catalog files: a file, or every YAML file below a folder. */
export async function loadCatalog(
  locations: readonly string[],
): Promise<Entity[]> {
  return (await loadPlaced(locations)).map(({ entity }) => entity);
}

/** Where the entities of catalog files stand. */
export async function loadPlaces(
  locations: readonly string[],
): Promise<CatalogPlaces> {
  const placed = await loadPlaced(locations);
  return new Map(
    placed.map(({ entity, place }) => [stringifyEntityRef(entity), place]),
  );
}

async function loadPlaced(
  locations: readonly string[],
): Promise<PlacedEntity[]> {
  const files = await Promise.all(locations.map(filesAt));
  // A folder and a file in it may both be named.
  const byPath = new Map(
    files.flat().map(file => [path.resolve(file), file] as const),
  );
  const texts = await readTextFiles([...byPath.values()]);
  const placed = texts.flatMap(({ path: file, text }) =>
    entitiesOf(file, text),
  );
  refuseTwins(placed);
  return placed;
}

/** The catalog takes one entity of a name; of two, one would not be judged. */
function refuseTwins(placed: readonly PlacedEntity[]): void {
  const firsts = new Map<string, Place>();
  for (const { entity, place } of placed) {
    const ref = stringifyEntityRef(entity);
    const first = firsts.get(ref);
    if (first) {
      throw new CannotRun(
        `${ref} is at ${first.file}:${first.line} and at ${place.file}:${place.line}; give one of them another name, or leave it out.`,
      );
    }
    firsts.set(ref, place);
  }
}

async function filesAt(location: string): Promise<string[]> {
  const found = await stat(location).catch(() => undefined);
  if (!found) throw new CannotRun(`There is no ${location}.`);
  if (!found.isDirectory()) return [location];
  const entries = await readdir(location, {
    recursive: true,
    withFileTypes: true,
  });
  return entries
    .filter(entry => entry.isFile() && YAML.test(entry.name))
    .map(entry => path.join(entry.parentPath, entry.name))
    .sort();
}

function entitiesOf(file: string, text: string): PlacedEntity[] {
  const lines = new LineCounter();
  const documents = parseAllDocuments(text, { lineCounter: lines });
  if (!Array.isArray(documents)) return [];
  return documents.map(document => {
    const [error] = document.errors;
    if (error) throw new CannotRun(`${file}: ${error.message}`);
    const parsed = entitySchema.safeParse(document.toJS({ maxAliasCount: 50 }));
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      throw new CannotRun(
        `${file} holds no catalog entity: ${issue.path.join('.')}: ${
          issue.message
        }`,
      );
    }
    const { metadata } = parsed.data;
    // The catalog fills the namespace in; references need it.
    const entity = {
      ...parsed.data,
      metadata: {
        ...metadata,
        namespace: metadata.namespace ?? DEFAULT_NAMESPACE,
      },
    };
    const { line } = lines.linePos(document.contents?.range?.[0] ?? 0);
    return { entity: entity as Entity, place: { file, line } };
  });
}
