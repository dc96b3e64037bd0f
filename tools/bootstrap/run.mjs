// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

// Runs one of the project's own commands with the project's Node and yarn:
//   node tools/bootstrap/run.mjs yarn lint:all
//   node tools/bootstrap/run.mjs node script.mjs

import { spawn } from 'node:child_process';
import { checkout } from './places.mjs';
import { main, prepare } from './prepare.mjs';
import { ensureToolchain, environment, node, yarn } from './toolchain.mjs';

/** Commands of yarn that change the dependencies, and so cannot want them there. */
const CHANGES = ['install', 'add', 'remove', 'up', 'dedupe'];

await main(async progress => {
  const [program, ...args] = process.argv.slice(2);
  if (program === 'yarn' && CHANGES.includes(args[0])) {
    await ensureToolchain(progress);
  } else {
    await prepare(progress);
  }
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
