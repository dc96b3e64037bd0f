// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

// An API server that trusts an issuer of OpenID Connect and stand-ins of three
// clouds, and proxies to it:
//   node tools/sign-in/server.mjs [--apply FOLDER]...
// prints one line of JSON: the API server as tools/kube-apiserver tells it, with
// the `issuer`, the `clouds`, the `proxy`, the `socksProxy`, and `controlUrl`,
// where GET gives how often they were used. It ends with its input.

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
import { CloudServer, GOOGLE_TOKENS } from './clouds/CloudServer.mjs';
import { ConnectProxy } from './ConnectProxy.mjs';
import { OidcIssuer } from './OidcIssuer.mjs';
import { SocksProxy } from './SocksProxy.mjs';

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
const ofGoogle = certificate({ name: GOOGLE_TOKENS, host: GOOGLE_TOKENS });
const googleCaFile = path.join(folder, 'google.crt');
writeFileSync(googleCaFile, ofGoogle.cert);
const clouds = new CloudServer(ofGoogle);
const cloud = await clouds.listen();
const toGoogle = new ConnectProxy({
  name: `${GOOGLE_TOKENS}:443`,
  port: cloud.securePort,
});
const kube = await startKubeApiServer({
  assets,
  oidc: { url, clientId, caFile },
  tokenReviewer: `${cloud.url}/review`,
});
for (const applied of values.apply) {
  await applyObjects({ server: kube, objects: await readSnapshot(applied) });
}
const inner = { name: INNER_NAME, port: Number(new URL(kube.url).port) };
const proxy = new ConnectProxy(inner);
const socksProxy = new SocksProxy(inner);
const control = createServer((_, outgoing) => {
  const { refreshes } = issuer;
  outgoing.end(
    JSON.stringify({
      refreshes,
      tunnels: proxy.tunnels,
      socksTunnels: socksProxy.tunnels,
      reviewed: clouds.reviewed,
    }),
  );
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
    clouds: {
      url: cloud.url,
      aws: {
        region: clouds.aws.region,
        clusterId: clouds.aws.clusterId,
        roleArn: clouds.aws.roleArn,
        externalId: clouds.aws.externalId,
        key: clouds.aws.key,
      },
      azure: {
        identityHeader: clouds.azure.identityHeader,
        lateIdentityHeader: clouds.azure.lateIdentityHeader,
      },
      google: {
        keyFile: clouds.google.keyFile,
        proxyUrl: (await toGoogle.listen()).url,
        caFile: googleCaFile,
      },
    },
    proxy: { ...(await proxy.listen()), leadsTo: `https://${INNER_NAME}` },
    socksProxy: await socksProxy.listen(),
    controlUrl: `http://127.0.0.1:${control.address().port}`,
  }),
);
await serveUntilAsked(
  {
    stop: async () => {
      issuer.close();
      clouds.close();
      for (const one of [proxy, socksProxy, toGoogle]) one.close();
      control.closeAllConnections();
      control.close();
      rmSync(folder, { recursive: true });
      await stop();
    },
  },
  { endWithInput: true },
);
