// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

// Builds kube-apiserver and etcd from their Go modules into the cache, unless
// they are there. Prints the folder on standard output, progress on standard
// error. Exit code 3: they are not there and cannot be built here.

import { spawn, spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder, findAssets, KUBERNETES_VERSION } from './assets.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
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
    expected: '8 minutes',
  },
  {
    name: 'etcd',
    module: path.join(here, 'etcd'),
    package: 'go.etcd.io/etcd/server/v3',
    ldflags: ['-s', '-w'],
    expected: '1 minute',
  },
];

function hasGo() {
  const { status, stdout } = spawnSync('go', ['version'], { encoding: 'utf8' });
  const version = /go(\d+)\.(\d+)/.exec(stdout ?? '');
  return status === 0 && Boolean(version);
}

async function build(program, folder) {
  const started = Date.now();
  const elapsed = () => `${Math.round((Date.now() - started) / 1000)} s`;
  const tell = text => console.error(`${program.name}: ${text}`);
  tell(`building, about ${program.expected} the first time on two cores`);
  const ticker = setInterval(() => tell(`still building, ${elapsed()}`), 60_000);
  try {
    await new Promise((resolve, reject) => {
      const child = spawn(
        'go',
        [
          'build',
          '-trimpath',
          '-ldflags',
          program.ldflags.join(' '),
          '-o',
          path.join(folder, program.name),
          program.package,
        ],
        {
          cwd: program.module,
          env: { ...process.env, CGO_ENABLED: '0', GOTOOLCHAIN: 'auto' },
          stdio: ['ignore', 'inherit', 'pipe'],
        },
      );
      let trouble = '';
      child.stderr.on('data', chunk => {
        trouble = (trouble + chunk).slice(-4000);
      });
      child.on('error', reject);
      child.on('exit', code =>
        code === 0
          ? resolve()
          : reject(new Error(`go build of ${program.name} failed:\n${trouble}`)),
      );
    });
  } finally {
    clearInterval(ticker);
  }
  tell(`built in ${elapsed()}`);
}

/** Takes turns with another build of the same version on this machine. */
async function withLock(folder, work) {
  const lock = `${folder}.lock`;
  const patience = Date.now() + 30 * 60_000;
  for (;;) {
    try {
      await mkdir(lock);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (Date.now() > patience) {
        throw new Error(
          `Another build holds ${lock} for over half an hour. Remove that folder if none is running.`,
        );
      }
      await new Promise(resolve => setTimeout(resolve, 2000));
    }
  }
  const release = () => rm(lock, { recursive: true, force: true });
  process.once('SIGINT', () => release().then(() => process.exit(130)));
  process.once('SIGTERM', () => release().then(() => process.exit(143)));
  try {
    return await work();
  } finally {
    await release();
  }
}

export async function ensureAssets() {
  const found = findAssets();
  if (found) return found;
  if (!hasGo()) return undefined;
  const target = cacheFolder();
  await mkdir(path.dirname(target), { recursive: true });
  return withLock(target, async () => {
    const meanwhile = findAssets();
    if (meanwhile) return meanwhile;
    const scratch = await mkdtemp(`${target}.building-`);
    try {
      for (const program of programs) await build(program, scratch);
      await rm(target, { recursive: true, force: true });
      await rename(scratch, target).catch(() =>
        cp(scratch, target, { recursive: true }),
      );
    } finally {
      await rm(scratch, { recursive: true, force: true });
    }
    return target;
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const assets = process.argv.includes('--check')
    ? findAssets()
    : await ensureAssets();
  if (assets) {
    console.log(assets);
  } else {
    console.error(
      'Left out: the tests against a real Kubernetes API server. Install Go 1.26 or later, or set KUBEBUILDER_ASSETS to a folder with kube-apiserver and etcd, to have them.',
    );
    process.exitCode = 3;
  }
}
