// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

// The tests of the tools themselves, by Node's own runner.

import { readdirSync } from 'node:fs';
import path from 'node:path';
import { command } from './command.mjs';
import { checkout } from './results.mjs';

function testFiles() {
  return readdirSync(path.join(checkout, 'tools'), { recursive: true })
    .filter(
      name => name.endsWith('.test.mjs') && !name.includes('node_modules'),
    )
    .map(name => path.join('tools', name));
}

export async function toolsSuite({ env }) {
  const { code, output } = await command(
    process.execPath,
    ['--test', '--test-reporter=tap', ...testFiles()],
    { env, capture: true },
  );
  const count = word =>
    Number(new RegExp(`^# ${word} (\\d+)`, 'm').exec(output)?.[1] ?? 0);
  const failed = count('fail') + count('cancelled');
  return {
    passed: count('pass'),
    failed: code !== 0 && failed === 0 ? 1 : failed,
    skipped: count('skipped') + count('todo'),
  };
}
