// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { Agent, request } from 'undici';

const decompress = promisify(gunzip);

const PATHS = ['/api/v1/nodes', '/apis/apps/v1/deployments', '/api/v1/pods'];

/** The least that any reader must do: fetch every page and parse it. */
export async function fetchAndParse(server) {
  const dispatcher = new Agent({
    connect: { ca: readFileSync(server.caFile) },
  });
  let objects = 0;
  let bytes = 0;
  for (const path of PATHS) {
    let token;
    do {
      const query = new URLSearchParams({ limit: '500' });
      if (token) query.set('continue', token);
      const answer = await request(`${server.url}${path}?${query}`, {
        dispatcher,
        headers: {
          accept: 'application/json',
          'accept-encoding': 'gzip',
          authorization: `Bearer ${server.adminToken}`,
        },
      });
      const body = Buffer.from(await answer.body.arrayBuffer());
      const plain =
        answer.headers['content-encoding'] === 'gzip'
          ? await decompress(body, { chunkSize: 1024 * 1024 })
          : body;
      bytes += plain.length;
      const page = JSON.parse(plain.toString('utf8'));
      objects += page.items.length;
      token = page.metadata.continue;
    } while (token);
  }
  await dispatcher.close();
  return { objects, bytes };
}
