// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

// Starts app and backend as they run in development, and knows when both can
// be used.

import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import path from 'node:path';
import { explain, Failure } from './Failure.mjs';
import { checkout, logs } from './places.mjs';
import { environment, node } from './toolchain.mjs';

const PATIENCE_MS = 5 * 60_000;

/** Backstage reads configuration from APP_CONFIG_ variables, values in JSON. */
function configuration({ app, backend, backendPort }) {
  return {
    APP_CONFIG_app_baseUrl: JSON.stringify(app),
    APP_CONFIG_backend_baseUrl: JSON.stringify(backend),
    APP_CONFIG_backend_listen_port: JSON.stringify(backendPort),
    APP_CONFIG_backend_cors_origin: JSON.stringify(app),
  };
}

async function answers(url, options) {
  try {
    const response = await fetch(url, {
      ...options,
      signal: AbortSignal.timeout(5000),
    });
    return response.ok ? response : undefined;
  } catch {
    return undefined;
  }
}

/** True when a guest would see assessed components. */
async function demoIsLoaded(backend) {
  const session = await answers(`${backend}/api/auth/guest/refresh`, {
    headers: { 'x-requested-with': 'XMLHttpRequest' },
  });
  const token = (await session?.json())?.backstageIdentity?.token;
  if (!token) return false;
  const list = await answers(`${backend}/api/sovereignty/assessments?limit=1`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return ((await list?.json())?.totalItems ?? 0) > 0;
}

class Servers {
  #where;
  #configs;
  #children;
  #echo = false;
  #ended;

  constructor(where, configs) {
    this.#where = where;
    this.#configs = configs;
    mkdirSync(logs, { recursive: true });
    const env = environment(configuration(where));
    this.#children = ['backend', 'app'].map(name => this.#start(name, env));
    this.#ended = Promise.race(
      this.#children.map(
        child =>
          new Promise(resolve => {
            child.process.on('exit', code => resolve({ child, code }));
          }),
      ),
    );
  }

  #start(name, env) {
    const log = createWriteStream(path.join(logs, `${name}.log`));
    const cli = path.join(
      checkout,
      'node_modules',
      '@backstage',
      'cli',
      'bin',
      'backstage-cli',
    );
    const child = {
      name,
      tail: '',
      process: spawn(node, [cli, 'package', 'start', ...this.#options()], {
        cwd: path.join(checkout, 'packages', name),
        env,
        stdio: ['ignore', 'pipe', 'pipe'],
        // A group of its own, so that its own children end with it.
        detached: process.platform !== 'win32',
      }),
    };
    for (const stream of [child.process.stdout, child.process.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', text => {
        log.write(text);
        child.tail = (child.tail + text).slice(-20_000);
        if (this.#echo) process.stdout.write(text);
      });
    }
    return child;
  }

  /** Backstage's own files, unless others are to be read after the first. */
  #options() {
    if (this.#configs.length === 0) return [];
    const main = path.join(checkout, 'app-config.yaml');
    return [main, ...this.#configs].flatMap(file => ['--config', file]);
  }

  showOutput() {
    this.#echo = true;
  }

  async untilReady(tell) {
    const { app, backend } = this.#where;
    const steps = [
      [
        'the backend',
        () => answers(`${backend}/.backstage/health/v1/readiness`),
      ],
      ['the app', () => answers(app)],
      ['the first verdicts', () => demoIsLoaded(backend)],
    ];
    const deadline = Date.now() + PATIENCE_MS;
    let ended;
    this.#ended.then(end => {
      ended = end;
    });
    for (const [what, isThere] of steps) {
      tell(`waiting for ${what}`);
      while (!(await isThere())) {
        if (ended) throw await this.#broken(ended);
        if (Date.now() > deadline) {
          await this.stop();
          throw new Failure(
            `Waited five minutes for ${what}. What app and backend said is in ${logs}.`,
          );
        }
        await new Promise(resolve => setTimeout(resolve, 500));
      }
    }
  }

  async #broken({ child, code }) {
    await this.stop();
    const said = child.tail.trim().split('\n').slice(-15).join('\n');
    return new Failure(
      explain(child.tail, checkout) ??
        `The ${child.name} stopped with code ${code} before it was ready:\n${said}\nAll of it is in ${logs}.`,
    );
  }

  async untilStopped() {
    const { child, code } = await this.#ended;
    await this.stop();
    console.error(`The ${child.name} stopped. See ${logs}.`);
    return code ?? 1;
  }

  async stop() {
    await Promise.all(
      this.#children.map(
        ({ process: child }) =>
          new Promise(resolve => {
            if (child.exitCode !== null || child.signalCode !== null) {
              resolve();
              return;
            }
            const signal = name => {
              try {
                if (process.platform === 'win32') child.kill(name);
                else process.kill(-child.pid, name);
              } catch {
                // It was gone already.
              }
            };
            const force = setTimeout(() => signal('SIGKILL'), 5000);
            child.once('exit', () => {
              clearTimeout(force);
              resolve();
            });
            signal('SIGTERM');
          }),
      ),
    );
  }
}

/** `configs` are configuration files to read after app-config.yaml. */
export function startServers(where, { configs = [] } = {}) {
  return new Servers(where, configs);
}
