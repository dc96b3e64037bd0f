// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

// Starts a PostgreSQL server of its own for the tests, in a temporary folder,
// from the programs that Debian's `postgresql` package (or any other) installs.
//   node tools/postgres/server.mjs [--json]

import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { chown, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePorts } from '../processes/freePorts.mjs';
import { serveUntilAsked } from '../processes/serveUntilAsked.mjs';
import { startKept } from '../processes/startKept.mjs';
import {
  findPostgres,
  LEFT_OUT,
  userForServer,
  versionOf,
} from './findPostgres.mjs';
import { testDatabaseEnv } from './testDatabaseEnv.mjs';

export { findPostgres, testDatabaseEnv };

const PATIENCE_MS = 60_000;
const TRIES = 3;

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  // Several test files at once, each with a pool per database.
  max_connections: '300',
  // A test's data need not outlive a power failure.
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
};

function initialise(bin, dir, as) {
  const { status, stderr, error } = spawnSync(
    path.join(bin, 'initdb'),
    [
      `--pgdata=${path.join(dir, 'data')}`,
      '--username=postgres',
      '--auth=trust',
      '--encoding=UTF8',
      '--locale=C',
      '--no-sync',
    ],
    { ...as, cwd: dir, encoding: 'utf8' },
  );
  if (status === 0) return;
  rmSync(dir, { recursive: true, force: true });
  throw new Error(`initdb failed in ${dir}: ${stderr || error?.message}`);
}

async function startOnce(bin) {
  const as = userForServer();
  const dir = await mkdtemp(path.join(tmpdir(), 'regie-postgres-'));
  if (as.uid !== undefined) await chown(dir, as.uid, as.gid);
  initialise(bin, dir, as);
  const [port] = await freePorts(1);
  const settings = { ...SETTINGS, unix_socket_directories: dir };
  const kept = startKept({
    folder: dir,
    stopSignal: 'SIGQUIT',
    programs: [
      {
        command: path.join(bin, 'postgres'),
        args: [
          '-D',
          path.join(dir, 'data'),
          '-p',
          String(port),
          ...Object.entries(settings).map(
            ([key, value]) => `--${key}=${value}`,
          ),
        ],
        ...as,
      },
    ],
  });
  await kept.untilReady(
    () => kept.log().includes('ready to accept connections'),
    PATIENCE_MS,
  );
  return {
    connectionString: `postgresql://postgres@127.0.0.1:${port}/postgres`,
    version: versionOf(bin),
    stop: () => kept.stop(),
  };
}

/**
 * @returns {Promise<{ connectionString: string, version: number,
 *   stop: () => Promise<void> } | undefined>} undefined without PostgreSQL.
 *   The server also stops when this process ends.
 * @throws {Error} with what initdb or the server said
 */
export async function startPostgres() {
  const bin = findPostgres();
  if (!bin) return undefined;
  for (let attempt = 1; ; attempt++) {
    try {
      return await startOnce(bin);
    } catch (error) {
      // A port that was free can be taken before the server listens on it.
      const collided = /address already in use/i.test(error.message);
      if (!collided || attempt === TRIES) throw error;
    }
  }
}

async function main() {
  const server = await startPostgres();
  if (!server) {
    console.error(LEFT_OUT);
    process.exitCode = 3;
    return;
  }
  const asJson = process.argv.includes('--json');
  const { stop, ...described } = server;
  console.log(
    asJson
      ? JSON.stringify({ ...described, env: testDatabaseEnv(server) })
      : server.connectionString,
  );
  await serveUntilAsked(server, { endWithInput: asJson });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main().catch(error => {
    console.error(error.message);
    process.exit(1);
  });
}
