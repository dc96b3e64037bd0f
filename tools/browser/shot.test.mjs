// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { findChromium, LEFT_OUT } from './find.mjs';

const at = name => fileURLToPath(new URL(name, import.meta.url));
const skip = !findChromium() && LEFT_OUT;

function run(program, args, env = {}) {
  return new Promise(resolve => {
    execFile(
      process.execPath,
      [program, ...args],
      { env: { ...process.env, ...env } },
      (error, stdout, stderr) =>
        resolve({ code: error?.code ?? 0, stdout, stderr }),
    );
  });
}

describe('finding a browser', () => {
  test('a wrong CHROMIUM_PATH is named', async () => {
    const { code, stderr } = await run(at('find.mjs'), [], {
      CHROMIUM_PATH: '/no/such/browser',
    });
    assert.equal(code, 1);
    assert.match(stderr, /^CHROMIUM_PATH is \/no\/such\/browser, but/);
  });

  test('a right one is used', async () => {
    const { code, stdout } = await run(at('find.mjs'), [], {
      CHROMIUM_PATH: process.execPath,
    });
    assert.equal(code, 0);
    assert.equal(stdout, `${process.execPath}\n`);
  });
});

describe('a picture of a page', { skip }, () => {
  let folder;
  let server;
  let origin;
  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'regie-shot-test-'));
    server = createServer((request, response) => {
      const broken = request.url === '/broken';
      response.setHeader('content-type', 'text/html');
      response.end(`<link rel=icon href=data:,><p id=p>Dag</p><script>
        document.title = localStorage.getItem('language');
        if (${broken}) console.error('kapot ' + document.title);
      </script>`);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    origin = `http://127.0.0.1:${server.address().port}`;
  });
  after(() => {
    server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('has the width and height that were asked for', async () => {
    const file = path.join(folder, 'page.png');
    const { code, stderr } = await run(at('shot.mjs'), [
      `${origin}/`,
      file,
      ...['--width', '640', '--height', '480', '--wait', '#p'],
    ]);
    assert.equal(stderr, '');
    assert.equal(code, 0);
    const picture = readFileSync(file);
    assert.equal(picture.toString('latin1', 1, 4), 'PNG');
    assert.equal(picture.readUInt32BE(16), 640);
    assert.equal(picture.readUInt32BE(20), 480);
  });

  test('of a page with an error on its console says so', async () => {
    const { code, stderr } = await run(at('shot.mjs'), [
      `${origin}/broken`,
      path.join(folder, 'broken.png'),
      ...['--lang', 'nl'],
    ]);
    assert.equal(code, 1);
    assert.match(stderr, /console: kapot nl/);
  });
});
