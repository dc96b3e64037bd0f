// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

// Reads one snapshot into a database, as a process of its own that a test can
// kill: node -r @backstage/cli/config/nodeTransform.cjs collectOnce.ts JSON

import knexFactory from 'knex';
import { collectSnapshot } from './collectSnapshot';

const { connection, cluster, snapshot } = JSON.parse(process.argv[2]);
const knex = knexFactory({ client: 'pg', connection });
collectSnapshot(knex, { cluster, snapshot }).then(
  () => knex.destroy(),
  error => {
    process.stderr.write(`${error}\n`);
    process.exit(1);
  },
);
