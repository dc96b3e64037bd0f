// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

// Reads a cluster once and tells its parent how much memory that took.

import { collect } from './collect.mjs';

const server = JSON.parse(process.argv[2]);
// The libraries of signing in are loaded for the first reading of all.
await import('@kubernetes/client-node');
globalThis.gc();
const before = process.memoryUsage();
const view = await collect(server);
// The most that this process ever had in memory, as the system counts it.
const most = process.resourceUsage().maxRSS * 1024;
globalThis.gc();
const held = process.memoryUsage().heapUsed - before.heapUsed;
process.send({
  megabytes: (most - before.rss) / 1e6,
  heldMegabytes: held / 1e6,
  workloads: view.workloads.length,
});
