// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

// `npm test`: sets up what is missing, then runs every suite.

import { spawn } from 'node:child_process';
import path from 'node:path';
import { checkout } from './places.mjs';
import { main, prepare } from './prepare.mjs';
import { environment, node } from './toolchain.mjs';

await main(async progress => {
  await prepare(progress);
  const child = spawn(
    node,
    [path.join(checkout, 'tools', 'test', 'run.mjs'), ...process.argv.slice(2)],
    { cwd: checkout, env: environment(), stdio: 'inherit' },
  );
  return new Promise(resolve => child.on('exit', code => resolve(code ?? 1)));
});
