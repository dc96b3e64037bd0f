// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

// An API server with a proxy in front of it that does harm when told to:
//   node tools/fault-proxy/server.mjs [--apply FOLDER]...
// prints one line of JSON: the API server as tools/kube-apiserver tells it, with
// the proxy's `proxyUrl` and `proxyCaData`, the same with a certificate that has
// expired (`expiredUrl`, `expiredCaData`), and `controlUrl`. There, POST takes a
// list of faults and GET gives what was asked since. It ends with its input.

import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import { applyObjects } from '../kube-apiserver/apply.mjs';
import { ensureAssets, LEFT_OUT } from '../kube-apiserver/build.mjs';
import { readSnapshot } from '../kube-apiserver/readSnapshot.mjs';
import { startKubeApiServer } from '../kube-apiserver/server.mjs';
import { serveUntilAsked } from '../processes/serveUntilAsked.mjs';
import { certificate } from '../kube-apiserver/certificates.mjs';
import { FaultProxy } from './FaultProxy.mjs';

const base64 = text => Buffer.from(text).toString('base64');

/** Takes plans and gives what was asked. */
async function control(proxy) {
  const server = createServer(async (incoming, outgoing) => {
    if (incoming.method === 'POST') {
      const chunks = [];
      for await (const chunk of incoming) chunks.push(chunk);
      proxy.plan(JSON.parse(Buffer.concat(chunks).toString('utf8')));
      outgoing.end('{}');
    } else {
      outgoing.end(JSON.stringify(proxy.requests));
    }
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${server.address().port}` };
}

const { values } = parseArgs({
  options: { apply: { type: 'string', multiple: true, default: [] } },
});
const assets = await ensureAssets();
if (!assets) {
  console.error(LEFT_OUT);
  process.exit(3);
}
const kube = await startKubeApiServer({ assets });
for (const folder of values.apply) {
  await applyObjects({ server: kube, objects: await readSnapshot(folder) });
}
const valid = certificate();
const expired = certificate({ fromDay: -30, toDay: -1 });
const proxy = new FaultProxy(kube, valid);
const old = new FaultProxy(kube, expired);
const { server, url: controlUrl } = await control(proxy);
const { stop, ...described } = kube;
console.log(
  JSON.stringify({
    ...described,
    proxyUrl: await proxy.listen(),
    proxyCaData: base64(valid.cert),
    expiredUrl: await old.listen(),
    expiredCaData: base64(expired.cert),
    controlUrl,
  }),
);
await serveUntilAsked(
  {
    ...kube,
    stop: async () => {
      proxy.close();
      old.close();
      server.closeAllConnections();
      server.close();
      await stop();
    },
  },
  { endWithInput: true },
);
