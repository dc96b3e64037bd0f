// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

// Builds kube-apiserver and etcd from their Go modules into the cache, unless
// they are there. Prints the folder on standard output, progress on standard
// error. Exit code 3: they are not there and cannot be built here.

import { spawn, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder, findAssets, KUBERNETES_VERSION } from './assets.mjs';
import { withLock } from './lock.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const TICK_MS = 30_000;
const [major, minor] = KUBERNETES_VERSION.split('.');

// Without a version, kubectl and Helm cannot parse what the server says it is.
const versionFlags = [
  `gitVersion=v${KUBERNETES_VERSION}`,
  `gitMajor=${major}`,
  `gitMinor=${minor}`,
].map(setting => `-X k8s.io/component-base/version.${setting}`);

const programs = [
  {
    name: 'kube-apiserver',
    module: path.join(here, 'kubernetes'),
    package: 'k8s.io/kubernetes/cmd/kube-apiserver',
    ldflags: ['-s', '-w', ...versionFlags],
    expected: '9 minutes',
  },
  {
    name: 'etcd',
    module: path.join(here, 'etcd'),
    package: 'go.etcd.io/etcd/server/v3',
    ldflags: ['-s', '-w'],
    expected: '1 minute',
  },
];

/** One line for who runs the tests without the server. */
export const LEFT_OUT =
  'Left out: the tests against a real Kubernetes API server. Install Go 1.26 or later, or set KUBEBUILDER_ASSETS to a folder with kube-apiserver and etcd, to have them.';

/** From 1.21 on Go fetches the version that a module asks for by itself. */
function hasGo() {
  const { status, stdout } = spawnSync('go', ['version'], { encoding: 'utf8' });
  const [, first, second] = /go(\d+)\.(\d+)/.exec(stdout ?? '') ?? [];
  return (
    status === 0 &&
    (Number(first) > 1 || (Number(first) === 1 && Number(second) >= 21))
  );
}

function go(args, cwd) {
  return new Promise((resolve, reject) => {
    const child = spawn('go', args, {
      cwd,
      env: { ...process.env, CGO_ENABLED: '0', GOTOOLCHAIN: 'auto' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let trouble = '';
    child.stderr.on('data', chunk => {
      trouble = (trouble + chunk).slice(-4000);
    });
    child.on('error', reject);
    child.on('close', code =>
      code === 0
        ? resolve()
        : reject(new Error(`go ${args[0]} failed in ${cwd}:\n${trouble}`)),
    );
  });
}

/** Says that something is going on while it lasts, and how long it took. */
async function tellingProgress(what, work) {
  const started = Date.now();
  const elapsed = () => `${Math.round((Date.now() - started) / 1000)} s`;
  const ticker = setInterval(
    () => console.error(`${what}: ${elapsed()} so far`),
    TICK_MS,
  );
  try {
    await work();
  } finally {
    clearInterval(ticker);
  }
  console.error(`${what}: done in ${elapsed()}`);
}

async function build(program, folder) {
  const { name, module, ldflags, expected } = program;
  await tellingProgress(`${name}: fetching modules`, () =>
    go(['mod', 'download'], module),
  );
  await tellingProgress(
    `${name}: compiling (about ${expected} the first time on two cores)`,
    () =>
      go(
        [
          'build',
          '-trimpath',
          '-ldflags',
          ldflags.join(' '),
          '-o',
          path.join(folder, name),
          program.package,
        ],
        module,
      ),
  );
}

/**
 * @returns {Promise<string | undefined>} the folder with both programs, built
 *   now if need be; undefined where they are not and there is no Go
 * @throws {Error} when the build fails, with the end of what Go said
 */
export async function ensureAssets() {
  const found = findAssets();
  if (found) return found;
  if (!hasGo()) return undefined;
  const target = cacheFolder();
  await mkdir(path.dirname(target), { recursive: true });
  return withLock(`${target}.lock`, async () => {
    const meanwhile = findAssets();
    if (meanwhile) return meanwhile;
    // Built beside its place and then renamed: half a build is never found.
    const scratch = await mkdtemp(`${target}.building-`);
    try {
      for (const program of programs) await build(program, scratch);
      await rm(target, { recursive: true, force: true });
      await rename(scratch, target);
    } finally {
      await rm(scratch, { recursive: true, force: true });
    }
    return target;
  });
}

async function main() {
  const assets = process.argv.includes('--check')
    ? findAssets()
    : await ensureAssets();
  if (assets) {
    console.log(assets);
  } else {
    console.error(LEFT_OUT);
    process.exitCode = 3;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main().catch(error => {
    console.error(error.message);
    process.exit(1);
  });
}
