// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

// What reading a whole cluster costs, against only fetching and parsing the
// same pages, from a real API server that holds as many objects as a large
// cluster has. A second line tells how much memory a reading takes.

import { fork } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { ensureAssets, LEFT_OUT } from '../kube-apiserver/build.mjs';
import { startKubeApiServer } from '../kube-apiserver/server.mjs';
import { fetchAndParse } from './cluster/fetchAndParse.mjs';
import { fill } from './cluster/fill.mjs';
import { storedObjects } from './cluster/objects.mjs';
import { collect } from './cluster/collect.mjs';
import { median, report } from './report.mjs';

const SIZE = { nodes: 2_000, deployments: 20_000, pods: 35_000 };
const ROUNDS = 5;
const BAR = 1.5;
const BAR_MEGABYTES = 200;

async function timed(work) {
  globalThis.gc?.();
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

/** The server lists a moment later what was put into its storage; gives the bytes. */
async function allThere(server, total) {
  for (let attempt = 1; ; attempt += 1) {
    const { objects, bytes } = await fetchAndParse(server);
    if (objects === total) return bytes;
    if (attempt === 10) throw new Error(`${objects} of ${total} were there`);
    await setTimeout(1_000);
  }
}

/** Memory is measured where nothing but a reading ever was. */
function memoryOfOne(server) {
  const file = fileURLToPath(
    new URL('./cluster/collectOnce.mjs', import.meta.url),
  );
  return new Promise((resolve, reject) => {
    const child = fork(file, [JSON.stringify(server)], {
      execArgv: ['--expose-gc', '--no-warnings'],
    });
    // The loader of sources sends messages of its own, for who watches them.
    child.on('message', message => {
      if ('megabytes' in message) resolve(message);
    });
    child.once('exit', code => reject(new Error(`it ended with ${code}`)));
  });
}

const assets = await ensureAssets();
if (!assets) {
  console.error(LEFT_OUT);
  process.exit(3);
}
const server = await startKubeApiServer({ assets, name: 'bench' });
try {
  await fill(server.etcdUrl, storedObjects(SIZE));
  const total = SIZE.nodes + SIZE.deployments + SIZE.pods;
  const bytes = await allThere(server, total);
  await collect(server);

  const plain = [];
  const whole = [];
  for (let round = 0; round < ROUNDS; round++) {
    plain.push(await timed(() => fetchAndParse(server)));
    whole.push(await timed(() => collect(server)));
  }
  const ratio = median(whole) / median(plain);
  const { megabytes, heldMegabytes } = await memoryOfOne(server);
  report({
    name: 'collect-memory',
    size: total,
    figure: Math.round(megabytes),
    unit: 'MB more than before at most',
    against: `what the view itself takes, ${Math.round(heldMegabytes)} MB`,
    ratio: Number((megabytes / heldMegabytes).toFixed(2)),
    bar: BAR_MEGABYTES,
    holds: megabytes <= BAR_MEGABYTES,
  });
  report({
    name: 'collect',
    size: total,
    figure: Number(median(whole).toFixed(2)),
    unit: 's',
    against: `fetch and JSON.parse of the same pages, ${Math.round(
      bytes / 1e6,
    )} MB: ${median(plain).toFixed(2)} s`,
    ratio: Number(ratio.toFixed(2)),
    bar: BAR,
    holds: ratio <= BAR,
  });
} finally {
  await server.stop();
}
