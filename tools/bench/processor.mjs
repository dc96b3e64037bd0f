// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

// What all processors that Regie gives the catalog cost per entity, called as the
// catalog calls them, against a structured copy of the same entity: about the
// least that any step of ingestion does to it.

import { landscapeOf, variedEntities } from './catalog/variedEntities.mjs';
import { loadSource, median, report } from './report.mjs';

const ENTITIES = 10_000;
const ROUNDS = 5;
/** Milliseconds an entity. */
const BAR = 0.2;
const LOCATION = {
  type: 'url',
  target: 'https://code.waterveld.example/onderdeel/catalog-info.yaml',
};

const folder = 'plugins/catalog-backend-module-sovereignty/src';
const { processorsOf } = loadSource(`${folder}/processorsOf.ts`);
const { LandscapeWatch } = loadSource(`${folder}/landscape/LandscapeWatch.ts`);

const all = variedEntities(ENTITIES);
const watch = new LandscapeWatch(
  { getLandscape: async () => landscapeOf(all) },
  console,
);
await watch.refresh();
const processors = processorsOf({ watch, providerNamespace: 'default' });

/** What a processor keeps between two rounds, as the catalog stores it: JSON. */
const kept = new Map();

function cacheOf(entity, processor) {
  const key = `${entity.metadata.name} ${processor.getProcessorName()}`;
  return {
    get: async name => {
      const text = kept.get(`${key} ${name}`);
      return text === undefined ? undefined : JSON.parse(text);
    },
    set: async (name, value) => {
      kept.set(`${key} ${name}`, JSON.stringify(value));
    },
  };
}

/** What came out, so that a round in which nothing happened is not taken for fast. */
let emitted = 0;
const emit = () => {
  emitted += 1;
};

async function ingest(entity) {
  let current = entity;
  for (const processor of processors) {
    const cache = cacheOf(entity, processor);
    current =
      (await processor.preProcessEntity?.(
        current,
        LOCATION,
        emit,
        LOCATION,
        cache,
      )) ?? current;
  }
  for (const processor of processors) {
    const cache = cacheOf(entity, processor);
    current =
      (await processor.postProcessEntity?.(current, LOCATION, emit, cache)) ??
      current;
  }
}

async function timed(step) {
  // The catalog takes an entity from its database: no two rounds share objects.
  const entities = structuredClone(all);
  const start = performance.now();
  for (const entity of entities) await step(entity);
  return (performance.now() - start) / ENTITIES;
}

const copy = async entity => structuredClone(entity);

await timed(ingest);
await timed(copy);
const processed = [];
const copied = [];
emitted = 0;
for (let round = 0; round < ROUNDS; round += 1) {
  processed.push(await timed(ingest));
  copied.push(await timed(copy));
}
if (emitted < ENTITIES * ROUNDS) {
  throw new Error(`Only ${emitted} relations and errors came out.`);
}
const figure = median(processed);
const against = median(copied);
report({
  name: 'processor',
  size: ENTITIES,
  figure: Number(figure.toFixed(4)),
  unit: 'ms/entity',
  against: `structuredClone of the entity, ${against.toFixed(4)} ms`,
  ratio: Number((figure / against).toFixed(2)),
  bar: BAR,
  holds: figure <= BAR,
});
