// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { ApiClient } from './ApiClient.mjs';
import { findAssets } from './assets.mjs';
import { LEFT_OUT } from './build.mjs';
import { startKubeApiServer } from './server.mjs';

const assets = findAssets();
const skip = !assets && LEFT_OUT;

const program = fileURLToPath(new URL('server.mjs', import.meta.url));

async function startProgram() {
  const child = spawn(process.execPath, [program, '--json'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [line] = await once(createInterface(child.stdout), 'line');
  return { child, server: JSON.parse(line) };
}

async function isGone(server) {
  for (let waited = 0; waited < 20_000; waited += 100) {
    const answers = await fetchVersion(server);
    if (!answers && !existsSync(path.dirname(server.kubeconfigPath))) {
      return true;
    }
    await sleep(100);
  }
  return false;
}

async function fetchVersion({ url, caFile, adminToken }) {
  if (!existsSync(caFile)) return undefined;
  const client = new ApiClient({ url, caFile, adminToken });
  try {
    return await client.get('/version');
  } catch {
    return undefined;
  } finally {
    client.close();
  }
}

describe('a server of one’s own', { skip }, () => {
  test('says its version, and lets in its users with their rights', async () => {
    const server = await startKubeApiServer({ assets, users: ['reader'] });
    try {
      const { gitVersion } = await fetchVersion(server);
      assert.match(gitVersion, /^v1\.\d+\.\d+$/);
      const asReader = new ApiClient({
        ...server,
        adminToken: server.tokens.reader,
      });
      await assert.rejects(asReader.get('/api/v1/pods'), { status: 403 });
      asReader.close();
      const asNobody = new ApiClient({ ...server, adminToken: 'wrong' });
      await assert.rejects(asNobody.get('/api/v1/pods'), { status: 401 });
      asNobody.close();
    } finally {
      await server.stop();
    }
    assert.ok(await isGone(server));
  });

  test('ends when the process that started it is killed', async () => {
    const { child, server } = await startProgram();
    assert.ok(await fetchVersion(server));
    child.kill('SIGKILL');
    assert.ok(await isGone(server));
  });

  test('ends with the standard input of the program', async () => {
    const { child, server } = await startProgram();
    child.stdin.end();
    const [code] = await once(child, 'exit');
    assert.equal(code, 0);
    assert.ok(await isGone(server));
  });

  test('says why it could not start', async () => {
    await assert.rejects(
      startKubeApiServer({ assets: '/no/such/folder' }),
      /etcd stopped by itself: .*ENOENT/,
    );
  });
});
