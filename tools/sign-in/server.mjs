// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

// An API server that trusts an issuer of OpenID Connect, and a proxy to it:
//   node tools/sign-in/server.mjs [--apply FOLDER]...
// prints one line of JSON: the API server as tools/kube-apiserver tells it, with
// the `issuer`, the `proxy` and `controlUrl`, where GET gives how often they
// were used. It ends with its input.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { applyObjects } from '../kube-apiserver/apply.mjs';
import { ensureAssets, LEFT_OUT } from '../kube-apiserver/build.mjs';
import { certificate } from '../kube-apiserver/certificates.mjs';
import { readSnapshot } from '../kube-apiserver/readSnapshot.mjs';
import { startKubeApiServer } from '../kube-apiserver/server.mjs';
import { serveUntilAsked } from '../processes/serveUntilAsked.mjs';
import { ConnectProxy } from './ConnectProxy.mjs';
import { OidcIssuer } from './OidcIssuer.mjs';

/** In the certificate of every API server; no name that this machine finds. */
const INNER_NAME = 'kubernetes.default.svc:443';

/** Short, so that a test can wait until a token has expired. */
const TOKEN_LIFE_S = 20;

const { values } = parseArgs({
  options: { apply: { type: 'string', multiple: true, default: [] } },
});
const assets = await ensureAssets();
if (!assets) {
  console.error(LEFT_OUT);
  process.exit(3);
}
const folder = mkdtempSync(path.join(tmpdir(), 'regie-sign-in-'));
const pair = certificate();
const caFile = path.join(folder, 'issuer.crt');
writeFileSync(caFile, pair.cert);
const issuer = new OidcIssuer({ ...pair, lifeSeconds: TOKEN_LIFE_S });
const { clientId, clientSecret, refreshToken } = issuer;
const url = await issuer.listen();
const kube = await startKubeApiServer({
  assets,
  oidc: { url, clientId, caFile },
});
for (const applied of values.apply) {
  await applyObjects({ server: kube, objects: await readSnapshot(applied) });
}
const proxy = new ConnectProxy({
  name: INNER_NAME,
  port: Number(new URL(kube.url).port),
});
const control = createServer((_, outgoing) => {
  const { refreshes } = issuer;
  outgoing.end(JSON.stringify({ refreshes, tunnels: proxy.tunnels }));
});
await new Promise(resolve => control.listen(0, '127.0.0.1', resolve));
const { stop, ...described } = kube;
console.log(
  JSON.stringify({
    ...described,
    issuer: {
      ...{ url, caFile, clientId, clientSecret, refreshToken },
      lifeSeconds: TOKEN_LIFE_S,
      expiredToken: issuer.idToken(-60),
    },
    proxy: { ...(await proxy.listen()), leadsTo: `https://${INNER_NAME}` },
    controlUrl: `http://127.0.0.1:${control.address().port}`,
  }),
);
await serveUntilAsked(
  {
    stop: async () => {
      issuer.close();
      proxy.close();
      control.closeAllConnections();
      control.close();
      rmSync(folder, { recursive: true });
      await stop();
    },
  },
  { endWithInput: true },
);
