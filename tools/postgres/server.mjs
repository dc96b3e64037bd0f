// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

// Starts a PostgreSQL server of its own for the tests, in a temporary folder,
// from the programs that Debian's `postgresql` package (or any other) installs.

import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { chown, mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder with initdb and postgres, or undefined. */
export function findPostgres() {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian)
    ? readdirSync(debian).sort((a, b) => Number(b) - Number(a))
    : [];
  const folders = [
    ...versions.map(version => path.join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(path.delimiter),
  ];
  return folders.find(
    folder =>
      folder &&
      existsSync(path.join(folder, 'initdb')) &&
      existsSync(path.join(folder, 'postgres')),
  );
}

/** PostgreSQL refuses to run as root, so root lends it another user's ids. */
function userForServer() {
  if (process.getuid?.() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    const id = flag => spawnSync('id', [flag, name], { encoding: 'utf8' });
    const uid = id('-u');
    const gid = id('-g');
    if (uid.status === 0 && gid.status === 0) {
      return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
    }
  }
  throw new Error(
    'PostgreSQL does not run as root, and there is no user postgres or nobody to run it as.',
  );
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/**
 * @returns {Promise<{ connectionString: string, version: number,
 *   stop: () => Promise<void> } | undefined>} undefined without PostgreSQL
 */
export async function startPostgres() {
  const bin = findPostgres();
  if (!bin) return undefined;
  const as = userForServer();
  const dir = await mkdtemp(path.join(tmpdir(), 'regie-postgres-'));
  if (as.uid !== undefined) await chown(dir, as.uid, as.gid);
  const data = path.join(dir, 'data');
  const made = spawnSync(
    path.join(bin, 'initdb'),
    ['-D', data, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--no-sync', '--locale=C'],
    { ...as, cwd: dir, encoding: 'utf8' },
  );
  if (made.status !== 0) {
    rmSync(dir, { recursive: true, force: true });
    throw new Error(`initdb failed: ${made.stderr || made.error?.message}`);
  }
  const port = await freePort();
  const server = spawn(
    path.join(bin, 'postgres'),
    [
      '-D',
      data,
      '-p',
      String(port),
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      `unix_socket_directories=${dir}`,
      // A test's data need not outlive a power failure.
      '-c',
      'fsync=off',
      '-c',
      'full_page_writes=off',
      '-c',
      'max_connections=300',
    ],
    { ...as, cwd: dir, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let log = '';
  server.stderr.on('data', chunk => {
    log = (log + chunk).slice(-8000);
  });
  const stopNow = () => {
    server.kill('SIGQUIT');
    rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
  };
  process.once('exit', stopNow);
  const patience = Date.now() + 30_000;
  while (!log.includes('ready to accept connections')) {
    if (server.exitCode !== null || Date.now() > patience) {
      stopNow();
      throw new Error(`PostgreSQL did not start:\n${log}`);
    }
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  const version = spawnSync(path.join(bin, 'postgres'), ['--version'], {
    encoding: 'utf8',
  });
  return {
    connectionString: `postgresql://postgres@127.0.0.1:${port}/postgres`,
    version: Number(/(\d+)/.exec(version.stdout)?.[1]),
    async stop() {
      process.removeListener('exit', stopNow);
      await new Promise(resolve => {
        server.once('exit', resolve);
        server.kill('SIGINT');
      });
      rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const server = await startPostgres();
  if (!server) {
    console.error(
      'Left out: the tests on PostgreSQL. Install it (on Debian: apt-get install postgresql) to have them.',
    );
    process.exit(3);
  }
  console.log(server.connectionString);
  const stop = () => server.stop().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}
