// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { withLock } from './lock.mjs';

const program = fileURLToPath(new URL('build.mjs', import.meta.url));

describe('finding or building the API server', () => {
  let folder;
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'regie-build-test-'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const run = (env, ...args) =>
    spawnSync(process.execPath, [program, ...args], {
      encoding: 'utf8',
      env: { PATH: folder, HOME: folder, ...env },
    });

  test('without Go: code 3 and one line on what is left out', () => {
    const { status, stdout, stderr } = run({});
    assert.equal(status, 3);
    assert.equal(stdout, '');
    assert.match(stderr, /^Left out: .*Install Go.*KUBEBUILDER_ASSETS.*\n$/);
  });

  test('KUBEBUILDER_ASSETS comes first', () => {
    for (const name of ['kube-apiserver', 'etcd']) {
      writeFileSync(path.join(folder, name), '');
    }
    const { status, stdout } = run({ KUBEBUILDER_ASSETS: folder }, '--check');
    assert.equal(status, 0);
    assert.equal(stdout, `${folder}\n`);
  });

  test('a KUBEBUILDER_ASSETS that holds neither is an error', () => {
    const { status, stderr } = run({ KUBEBUILDER_ASSETS: '/no/such' });
    assert.equal(status, 1);
    assert.match(stderr, /^KUBEBUILDER_ASSETS is \/no\/such, but/);
  });

  test('two builds take turns, and a killed one does not block', async () => {
    const file = path.join(folder, 'lock');
    const dead = spawn(process.execPath, ['-e', '']);
    await once(dead, 'exit');
    writeFileSync(file, String(dead.pid));
    let inside = 0;
    const work = () =>
      withLock(file, async () => {
        inside += 1;
        assert.equal(inside, 1);
        await new Promise(resolve => setTimeout(resolve, 50));
        inside -= 1;
      });
    await Promise.all([work(), work()]);
    assert.equal(existsSync(file), false);
  });
});
