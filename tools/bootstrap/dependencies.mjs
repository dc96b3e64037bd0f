// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

// Installs the dependencies, unless nothing that decides them has changed.

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statfsSync } from 'node:fs';
import {
  mkdir,
  mkdtemp,
  readFile,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from './commands.mjs';
import { explain, Failure } from './Failure.mjs';
import { checkout, logs, own } from './places.mjs';
import {
  environment,
  node,
  nodeFolder,
  NODE_VERSION,
  registrySettings,
  yarn,
} from './toolchain.mjs';

/** What an install takes on disk, with some room. */
const NEEDED_BYTES = 3.5e9;

const stamp = path.join(own, 'dependencies.sha256');

function manifests() {
  const folders = ['packages', 'plugins'].flatMap(folder =>
    readdirSync(path.join(checkout, folder)).map(name =>
      path.join(folder, name),
    ),
  );
  return ['.', 'register', 'policies', ...folders]
    .map(folder => path.join(checkout, folder, 'package.json'))
    .filter(file => existsSync(file));
}

async function fingerprint() {
  const hash = createHash('sha256').update(`${NODE_VERSION} ${process.arch}`);
  const files = [
    ...manifests(),
    path.join(checkout, 'yarn.lock'),
    path.join(checkout, '.yarnrc.yml'),
  ];
  for (const file of files.sort()) hash.update(await readFile(file));
  return hash.digest('hex');
}

function checkDisk() {
  const { bavail, bsize } = statfsSync(checkout);
  if (bavail * bsize < NEEDED_BYTES) {
    throw new Failure(
      `The disk has ${((bavail * bsize) / 1e9).toFixed(
        1,
      )} GB free and the dependencies take 3.5 GB. Free some room for ${checkout} and run the command again.`,
    );
  }
}

/** Tells in a few words what a line of yarn's output is about. */
function describe(line) {
  const phase = /┌ (\w+ step)/.exec(line)?.[1];
  if (phase) return phase.toLowerCase();
  const built = /YN0007: │ (@?[^@\s]+)/.exec(line)?.[1];
  return built && `building ${built}`;
}

async function install(onLine) {
  const plain = await plainPath(nodeFolder);
  try {
    return await run(node, [yarn, 'install', '--immutable'], {
      cwd: checkout,
      env: environment({
        ...(await registrySettings()),
        npm_config_nodedir: plain.path,
        YARN_ENABLE_TELEMETRY: '0',
        YARN_ENABLE_INLINE_BUILDS: '1',
        // Optional add-ons for things Regie does not use.
        PUPPETEER_SKIP_DOWNLOAD: '1',
        PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1',
      }),
      onLine,
    });
  } finally {
    await plain.remove();
  }
}

/** What native packages said while they were built, where yarn kept it apart. */
async function buildLogs(output) {
  const files = [...output.matchAll(/logs can be found here: ([^)\n]+)\)/g)];
  const texts = await Promise.all(
    files.map(([, file]) => readFile(file, 'utf8').catch(() => '')),
  );
  return texts.join('\n');
}

/** node-gyp does not quote the folder of the headers: one with a space in it breaks the build. */
async function plainPath(folder) {
  if (!/\s/.test(folder)) return { path: folder, remove: async () => {} };
  const parent = await mkdtemp(path.join(tmpdir(), 'regie-node-'));
  const link = path.join(parent, 'node');
  await symlink(folder, link, 'junction');
  return {
    path: link,
    remove: () => rm(parent, { recursive: true, force: true }),
  };
}

export async function ensureDependencies(progress) {
  const now = await fingerprint();
  const before = await readFile(stamp, 'utf8').catch(() => '');
  if (before === now && existsSync(path.join(checkout, 'node_modules'))) return;

  checkDisk();
  progress.begin('Installing dependencies (about 3 minutes the first time)');
  const { code, output: said } = await install(line => {
    const text = describe(line);
    if (text) progress.detail(text);
  });
  const output = said + (await buildLogs(said));
  await mkdir(logs, { recursive: true });
  const log = path.join(logs, 'install.log');
  await writeFile(log, output);
  if (code !== 0) {
    const error = output
      .split('\n')
      .find(line => /Error|➤ YN00(?:01|09|18|35|81|82):/.test(line));
    throw new Failure(
      explain(output, checkout) ??
        `The dependencies could not be installed: ${(
          error ?? ''
        ).trim()} All of it is in ${log}.`,
    );
  }
  await writeFile(stamp, now);
  progress.end();
}
