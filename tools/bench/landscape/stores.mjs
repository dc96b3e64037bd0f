// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadSource } from '../report.mjs';
import { generateLandscape } from './generate.mjs';
import { ON, shippedPack, shippedRegister } from './policy.mjs';

const require = createRequire(import.meta.url);
const knex = require('knex');

const at = relative =>
  fileURLToPath(new URL(`../../../${relative}`, import.meta.url));

const { LandscapeAssessor } = loadSource(
  'plugins/sovereignty-engine/src/index.ts',
);
const backend = file =>
  loadSource(`plugins/sovereignty-backend/src/database/${file}.ts`);
const { AssessmentStore } = backend('AssessmentStore');
const { AssessmentList } = backend('AssessmentList');

/** Components that are judged; larger landscapes repeat them under other numbers. */
const JUDGED = 2_000;

function sqlite() {
  const folder = mkdtempSync(path.join(tmpdir(), 'regie-bench-'));
  const client = knex({
    client: 'better-sqlite3',
    connection: { filename: path.join(folder, 'regie.sqlite') },
    useNullAsDefault: true,
  });
  const close = async () => {
    await client.destroy();
    rmSync(folder, { recursive: true, force: true });
  };
  return { client, close };
}

async function postgres() {
  const server = spawn(
    process.execPath,
    [at('tools/postgres/server.mjs'), '--json'],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const ready = await new Promise((resolve, reject) => {
    let text = '';
    server.stdout.on('data', part => {
      text += part;
      if (text.includes('\n')) resolve(JSON.parse(text));
    });
    server.once('exit', () =>
      reject(new Error('There is no PostgreSQL here.')),
    );
  });
  const client = knex({ client: 'pg', connection: ready.connectionString });
  const close = async () => {
    await client.destroy();
    server.stdin.end();
  };
  return { client, close };
}

export const DATABASES = { sqlite, postgres };

/** A database with so many components assessed, as the backend would store them. */
export async function assessed(open, size) {
  const { client, close } = await open();
  await client.migrate.latest({
    directory: at('plugins/sovereignty-backend/migrations'),
  });
  const store = new AssessmentStore(client);
  const judged = judgedOnes().slice(0, size);
  const byRef = new Map(
    judged.map(assessment => [assessment.summary.entityRef, assessment]),
  );
  await store.replaceSome(
    {
      refs: [...byRef.keys()],
      affected: byRef.keys(),
      known: new Map(),
      revision: undefined,
      judge: ref => ({ assessment: byRef.get(ref), inputs: {} }),
    },
    { at: '2026-11-24T06:00:00.000Z', day: '2026-11-24' },
  );
  await repeat(client, judged.length, size);
  // As a database finds itself after some time.
  await client.raw(
    client.client.config.client === 'pg' ? 'vacuum analyze' : 'analyze',
  );
  const refs = Array.from({ length: size }, (_, index) => refOf(index));
  return { client, close, store, list: new AssessmentList(client), refs };
}

const PREFIX = 'component:default/onderdeel-';

const refOf = index => `${PREFIX}${index}`;

const TABLES = [
  'assessments',
  'assessment_details',
  'assessment_packs',
  'assessment_providers',
  'findings',
];

/** Stores the same again under other names, in the database itself. */
async function repeat(client, count, size) {
  // Twice as many each time, so that what is there is read few times over.
  for (let stored = count; stored < size; stored *= 2) {
    for (const table of TABLES) {
      const columns = Object.keys(await client(table).columnInfo());
      const number = client.raw(
        'cast(substr(entity_ref, ?) as integer) + cast(? as integer)',
        [PREFIX.length + 1, stored],
      );
      const named = {
        entity_ref: client.raw('? || (?)', [PREFIX, number]),
        name: client.raw("'onderdeel-' || (?)", [number]),
        sort_name: client.raw("'onderdeel-' || (?)", [number]),
      };
      await client(
        client.raw('?? (' + columns.map(() => '??').join(', ') + ')', [
          table,
          ...columns,
        ]),
      ).insert(
        client(table)
          .whereRaw('cast(substr(entity_ref, ?) as integer) < ?', [
            PREFIX.length + 1,
            Math.min(stored, size - stored),
          ])
          .select(columns.map(column => named[column] ?? column)),
      );
    }
  }
}

let kept;
function judgedOnes() {
  if (kept) return kept;
  const assessor = LandscapeAssessor.create();
  const { affected } = assessor.update({
    ...generateLandscape(JUDGED),
    register: shippedRegister(),
    packs: [shippedPack()],
    completeKinds: ['Component', 'API', 'Resource', 'System'],
    on: ON,
  });
  kept = affected
    .filter(ref => ref.startsWith(PREFIX))
    .map(ref => assessor.assess(ref));
  return kept;
}

/** The value that so many of a hundred are not above. */
export function percentile(values, percent) {
  const sorted = [...values].sort((a, b) => a - b);
  const index = Math.ceil((percent / 100) * sorted.length) - 1;
  return sorted[Math.max(0, index)];
}
