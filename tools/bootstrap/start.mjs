// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

// `npm start`: sets up what is missing, starts app and backend with the demo
// municipality, and says the address when both can be used.

import { main, prepare } from './prepare.mjs';
import { addresses, checkPorts } from './ports.mjs';
import { startServers } from './servers.mjs';

await main(async progress => {
  const where = addresses();
  await checkPorts(where);
  await prepare(progress);
  progress.begin('Starting app and backend');
  const servers = startServers(where);
  const stop = () => servers.stop().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  await servers.untilReady(text => progress.detail(text));
  progress.end();
  console.log(`\n  Regie is ready: ${where.app}\n  Press Ctrl-C to stop.\n`);
  servers.showOutput();
  return servers.untilStopped();
});
