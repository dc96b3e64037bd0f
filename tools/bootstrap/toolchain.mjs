// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

// The Node and yarn that everything else runs with, from npm packages, so that
// any Node from 20 up with npm is enough to begin.

import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { run } from './commands.mjs';
import { explain, Failure } from './Failure.mjs';
import { toolchain } from './places.mjs';

// Backstage 1.55 runs on Node 22 and 24 and refuses 20. better-sqlite3 12
// dies in garbage collection on Node 24.21; 22 is what all was seen to work on.
export const NODE_VERSION = '22.23.3';
export const YARN_VERSION = '4.18.1';

const platform = process.platform === 'win32' ? 'win' : process.platform;
const nodePackage = `node-${platform}-${process.arch}`;
/** The pinned Node, with the headers for native packages. */
export const nodeFolder = path.join(toolchain, 'node_modules', nodePackage);

export const node = path.join(
  nodeFolder,
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);
export const yarn = path.join(
  toolchain,
  'node_modules',
  '@yarnpkg',
  'cli-dist',
  'bin',
  'yarn.js',
);

const wanted = JSON.stringify({
  [nodePackage]: NODE_VERSION,
  yarn: YARN_VERSION,
});
const stamp = path.join(toolchain, 'installed.json');

async function isInstalled() {
  const installed = await readFile(stamp, 'utf8').catch(() => '');
  return installed === wanted && existsSync(node) && existsSync(yarn);
}

export async function ensureToolchain(progress) {
  if (await isInstalled()) return;
  progress.begin(`Installing Node ${NODE_VERSION} and yarn ${YARN_VERSION}`);
  await mkdir(toolchain, { recursive: true });
  await writeFile(path.join(toolchain, 'package.json'), '{"private":true}\n');
  const { code, output } = await run(
    'npm',
    [
      'install',
      '--no-audit',
      '--no-fund',
      '--no-package-lock',
      '--ignore-scripts',
      `${nodePackage}@${NODE_VERSION}`,
      `@yarnpkg/cli-dist@${YARN_VERSION}`,
    ],
    { cwd: toolchain },
  );
  if (code !== 0) {
    throw new Failure(
      explain(output, toolchain) ??
        `npm could not install Node ${NODE_VERSION} and yarn: ${lastLine(
          output,
        )}`,
    );
  }
  await writeFile(stamp, wanted);
  progress.end();
}

function lastLine(output) {
  const errors = output.split('\n').filter(line => /error/i.test(line));
  return (errors[0] ?? output.trim().split('\n').at(-1) ?? '').trim();
}

async function npmSetting(name) {
  const { code, output } = await run('npm', ['config', 'get', name]);
  const value = output.trim().split('\n').at(-1) ?? '';
  return code === 0 && value && value !== 'null' && value !== 'undefined'
    ? value
    : undefined;
}

/** The settings by which yarn goes where npm is told to go. */
export async function registrySettings() {
  const [registry, ca, proxy] = await Promise.all(
    ['registry', 'cafile', 'https-proxy'].map(npmSetting),
  );
  return {
    ...(registry && { YARN_NPM_REGISTRY_SERVER: registry.replace(/\/$/, '') }),
    ...(ca && { YARN_HTTPS_CA_FILE_PATH: ca }),
    ...(proxy && { YARN_HTTPS_PROXY: proxy }),
  };
}

/** The environment in which the project's own programs run. */
export function environment(extra = {}) {
  return {
    ...process.env,
    PATH: [
      path.dirname(node),
      path.join(toolchain, 'node_modules', '.bin'),
      process.env.PATH,
    ].join(path.delimiter),
    // Headers for native packages; fetching them would need the network.
    npm_config_nodedir: nodeFolder,
    ...extra,
  };
}
