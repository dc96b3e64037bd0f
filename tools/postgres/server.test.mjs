// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import { describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import knexFactory from 'knex';
import { findPostgres, LEFT_OUT } from './findPostgres.mjs';
import { startPostgres } from './server.mjs';
import { testDatabaseEnv } from './testDatabaseEnv.mjs';

const program = fileURLToPath(new URL('server.mjs', import.meta.url));
const skip = !findPostgres() && LEFT_OUT;

async function ask(connection, sql) {
  const knex = knexFactory({ client: 'pg', connection });
  try {
    const { rows } = await knex.raw(sql);
    return rows;
  } finally {
    await knex.destroy();
  }
}

async function isGone(connectionString) {
  const port = Number(new URL(connectionString).port);
  for (let waited = 0; waited < 20_000; waited += 100) {
    const socket = connect(port, '127.0.0.1');
    const open = await Promise.race([
      once(socket, 'connect').then(() => true),
      once(socket, 'close').then(() => false),
    ]).catch(() => false);
    socket.destroy();
    if (!open) return true;
    await sleep(100);
  }
  return false;
}

describe('a PostgreSQL server of one’s own', { skip }, () => {
  test('two at once answer, each with its own data', async () => {
    const servers = await Promise.all([startPostgres(), startPostgres()]);
    try {
      const [first, second] = servers.map(each => each.connectionString);
      await ask(first, 'create database only_here');
      const count =
        "select count(*)::int as n from pg_database where datname = 'only_here'";
      assert.deepEqual(await ask(first, count), [{ n: 1 }]);
      assert.deepEqual(await ask(second, count), [{ n: 0 }]);
    } finally {
      await Promise.all(servers.map(server => server.stop()));
    }
    assert.ok(await isGone(servers[0].connectionString));
  });

  test('ends when the process that started it is killed', async () => {
    const child = spawn(process.execPath, [program, '--json'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const [line] = await once(createInterface(child.stdout), 'line');
    const { connectionString, env } = JSON.parse(line);
    assert.ok(Object.values(env).includes(connectionString));
    await ask(connectionString, 'select 1');
    child.kill('SIGKILL');
    assert.ok(await isGone(connectionString));
  });
});

describe('what Backstage’s TestDatabases is told', () => {
  const nameFor = version =>
    Object.keys(testDatabaseEnv({ connectionString: 'c', version }))[0];

  test('the name of its version, else the newest known', () => {
    assert.equal(
      nameFor(15),
      'BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING',
    );
    assert.equal(
      nameFor(21),
      'BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING',
    );
  });

  test('nothing for one that is too old', () => {
    assert.throws(() => nameFor(9), /PostgreSQL 9 is older/);
  });
});
