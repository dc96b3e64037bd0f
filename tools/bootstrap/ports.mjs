// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

// Where app and backend listen, and whether something else already does.

import { spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { Failure } from './Failure.mjs';

/** Addresses of app and backend; REGIE_APP_PORT and REGIE_BACKEND_PORT move them. */
export function addresses() {
  const appPort = portFrom('REGIE_APP_PORT', 3000);
  const backendPort = portFrom('REGIE_BACKEND_PORT', 7007);
  return {
    appPort,
    backendPort,
    app: `http://localhost:${appPort}`,
    backend: `http://localhost:${backendPort}`,
  };
}

function portFrom(name, standard) {
  const given = process.env[name];
  if (!given) return standard;
  const port = Number(given);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Failure(`${name} is "${given}"; it must be a port, 1 to 65535.`);
  }
  return port;
}

function isFree(port, host) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', error => {
      if (error.code === 'EADDRINUSE') resolve(false);
      else if (['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes(error.code))
        resolve(true);
      else reject(error);
    });
    probe.listen({ port, host }, () => probe.close(() => resolve(true)));
  });
}

function occupant(port) {
  const { stdout } = spawnSync(
    'lsof',
    ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fcp'],
    {
      encoding: 'utf8',
    },
  );
  const pid = /^p(\d+)/m.exec(stdout ?? '')?.[1];
  const name = /^c(.+)/m.exec(stdout ?? '')?.[1];
  return pid ? ` by ${name} (process ${pid})` : '';
}

/** Throws a Failure that names the port, who has it and what to do. */
export async function checkPorts({ appPort, backendPort }) {
  for (const [port, setting] of [
    [appPort, 'REGIE_APP_PORT'],
    [backendPort, 'REGIE_BACKEND_PORT'],
  ]) {
    // One after the other: the second listens on the first's address as well.
    const free = [];
    for (const host of ['127.0.0.1', '::']) free.push(await isFree(port, host));
    if (free.includes(false)) {
      throw new Failure(
        `Port ${port} is in use${occupant(
          port,
        )}. Stop that program, or choose another port with ${setting}, such as ${setting}=${
          port + 1
        } npm start.`,
      );
    }
  }
}
