// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

// What the tests of the bootstrap share: a small checkout of its own, in a
// folder with spaces, with the real bootstrap and the real Node and yarn, but
// with next to nothing to install.

import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkout, toolchain } from './places.mjs';
import { node, yarn } from './toolchain.mjs';

/** Runs a program to its end, in a group of its own so that all of it can end. */
export function run(program, args, { cwd, env = {}, onSpawn } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    onSpawn?.(child);
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', text => {
      stdout += text;
    });
    child.stderr.on('data', text => {
      stderr += text;
    });
    child.on('error', reject);
    child.on('close', code => resolve({ code, stdout, stderr }));
  });
}

/** The last line of what a failed command said: the one for the user. */
export function lastLine({ stderr }) {
  return stderr.trim().split('\n').at(-1);
}

export class SmallCheckout {
  /** Where it is. */
  folder;

  /**
   * @param {{ scripts?: Record<string, string>, files?: Record<string, string>,
   *   withToolchain?: boolean }} contents `scripts` of its package.json: yarn
   *   runs `install` of them as it builds native packages
   */
  constructor({ scripts = {}, files = {}, withToolchain = true } = {}) {
    this.#root = mkdtempSync(path.join(tmpdir(), 'regie-bootstrap-'));
    this.folder = path.join(this.#root, 'a checkout with spaces');
    for (const name of ['packages', 'plugins', '.regie']) {
      mkdirSync(path.join(this.folder, name), { recursive: true });
    }
    cpSync(
      path.join(checkout, 'tools', 'bootstrap'),
      path.join(this.folder, 'tools', 'bootstrap'),
      { recursive: true },
    );
    cpSync(
      path.join(checkout, '.yarnrc.yml'),
      path.join(this.folder, '.yarnrc.yml'),
    );
    if (withToolchain) {
      symlinkSync(toolchain, path.join(this.folder, '.regie', 'toolchain'));
    }
    this.write('package.json', JSON.stringify({ name: 'small', scripts }));
    for (const [name, text] of Object.entries(files)) this.write(name, text);
    this.#lock();
  }

  #root;

  write(name, text) {
    const file = path.join(this.folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  has(name) {
    return existsSync(path.join(this.folder, name));
  }

  /** Runs a program of the project's own in it, which installs first. */
  run({ command = ['node', '--version'], ...options } = {}) {
    return run(process.execPath, ['tools/bootstrap/run.mjs', ...command], {
      cwd: this.folder,
      ...options,
    });
  }

  remove() {
    rmSync(this.#root, { recursive: true, force: true });
  }

  /** Makes the yarn.lock that a checkout comes with. */
  #lock() {
    const { status, stdout } = spawnSync(
      node,
      [yarn, 'install', '--mode=update-lockfile'],
      {
        cwd: this.folder,
        encoding: 'utf8',
        env: { ...process.env, YARN_ENABLE_IMMUTABLE_INSTALLS: 'false' },
      },
    );
    if (status !== 0) throw new Error(stdout);
  }
}

/** A folder for PATH with only these programs in it. */
export function onlyPrograms(folder, names) {
  const bin = path.join(folder, 'bin');
  mkdirSync(bin);
  for (const name of names) {
    const { stdout } = spawnSync('sh', ['-c', `command -v ${name}`], {
      encoding: 'utf8',
    });
    if (stdout.trim()) symlinkSync(stdout.trim(), path.join(bin, name));
  }
  return bin;
}
