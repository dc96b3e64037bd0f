// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

const DEBIAN = '/usr/lib/postgresql';
const PROGRAMS = ['initdb', 'postgres'];

/** One line for who runs the tests without it. */
export const LEFT_OUT =
  'Left out: the tests on PostgreSQL. Install it (on Debian: apt-get install postgresql) to have them.';

/** @returns {string | undefined} the folder with initdb and postgres */
export function findPostgres() {
  const versions = existsSync(DEBIAN)
    ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a))
    : [];
  const folders = [
    ...versions.map(version => path.join(DEBIAN, version, 'bin')),
    ...(process.env.PATH ?? '').split(path.delimiter),
  ];
  return folders.find(
    folder =>
      folder &&
      PROGRAMS.every(program => existsSync(path.join(folder, program))),
  );
}

/**
 * @param {string} bin
 * @returns {number} the major version, such as 15
 */
export function versionOf(bin) {
  const { stdout } = spawnSync(path.join(bin, 'postgres'), ['--version'], {
    encoding: 'utf8',
  });
  return Number(/(\d+)/.exec(stdout)?.[1]);
}

/** PostgreSQL refuses to run as root, so root lends it another user's ids. */
export function userForServer() {
  if (process.getuid?.() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map(flag =>
      spawnSync('id', [flag, name], { encoding: 'utf8' }),
    );
    if (uid.status === 0 && gid.status === 0) {
      return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
    }
  }
  throw new Error(
    'PostgreSQL does not run as root, and there is no user postgres or nobody to run it as. Run the tests as another user.',
  );
}
