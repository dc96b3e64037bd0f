// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

// Runs one of the project's own commands with the project's Node and yarn:
//   node tools/bootstrap/run.mjs yarn lint:all
//   node tools/bootstrap/run.mjs node script.mjs

import { spawn } from 'node:child_process';
import { checkout } from './places.mjs';
import { main, prepare } from './prepare.mjs';
import { environment, node, yarn } from './toolchain.mjs';

await main(async progress => {
  await prepare(progress);
  const [program, ...args] = process.argv.slice(2);
  const command = program === 'yarn' ? [yarn, ...args] : args;
  if (!['yarn', 'node'].includes(program)) {
    console.error('Usage: node tools/bootstrap/run.mjs yarn|node ARGUMENTS');
    return 2;
  }
  const child = spawn(node, command, {
    cwd: checkout,
    env: environment(),
    stdio: 'inherit',
  });
  return new Promise(resolve => child.on('exit', code => resolve(code ?? 1)));
});
