// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { checkout } from './places.mjs';
import { run } from './testing.mjs';

/** A network of its own, with nothing in it but the machine itself. */
const ALONE = ['--user', '--map-root-user', '--net', 'sh', '-c'];
const LOOPBACK = 'ip link set lo up';

const possible = spawnSync('unshare', [...ALONE, LOOPBACK]).status === 0;

const script = `
${LOOPBACK}
node tools/bootstrap/start.mjs > "$LOG" 2>&1 & started=$!
trap 'kill $started; wait $started' EXIT
for second in $(seq 180); do
  grep -q 'Regie is ready' "$LOG" && exit 0
  kill -0 $started 2>/dev/null || break
  sleep 1
done
cat "$LOG"
exit 1
`;

test(
  'what was installed once starts without a network',
  {
    skip:
      !possible && 'needs Linux with unshare and ip, and the right to use them',
  },
  async t => {
    const log = `${checkout}/.regie/logs/offline.log`;
    const { code, stdout } = await run('unshare', [...ALONE, script], {
      cwd: checkout,
      env: { LOG: log, REGIE_APP_PORT: '13002', REGIE_BACKEND_PORT: '17009' },
      onSpawn: child => t.after(() => child.kill()),
    });
    assert.equal(code, 0, stdout);
  },
);
