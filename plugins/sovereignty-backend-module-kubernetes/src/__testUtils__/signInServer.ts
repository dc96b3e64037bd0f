// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { spawn } from 'child_process';
import path from 'path';
import { createInterface } from 'readline';
import { z } from 'zod';

// eslint-disable-next-line no-restricted-syntax
const root = path.resolve(__dirname, '../../../..');

const certificateSchema = z.object({
  certData: z.string(),
  keyData: z.string(),
});

const serverSchema = z.object({
  url: z.string(),
  caData: z.string(),
  caFile: z.string(),
  adminToken: z.string(),
  clientCertificates: z.object({
    admin: certificateSchema,
    expired: certificateSchema,
  }),
  issuer: z.object({
    url: z.string(),
    caFile: z.string(),
    clientId: z.string(),
    clientSecret: z.string(),
    refreshToken: z.string(),
    lifeSeconds: z.number(),
    expiredToken: z.string(),
  }),
  proxy: z.object({
    url: z.string(),
    urlWithoutPassword: z.string(),
    leadsTo: z.string(),
  }),
  socksProxy: z.object({ url: z.string(), urlWithoutPassword: z.string() }),
  clouds: z.object({
    url: z.string(),
    aws: z.object({
      region: z.string(),
      clusterId: z.string(),
      roleArn: z.string(),
      externalId: z.string(),
      key: z.object({ id: z.string(), secret: z.string() }),
    }),
    azure: z.object({
      identityHeader: z.string(),
      lateIdentityHeader: z.string(),
    }),
    google: z.object({
      keyFile: z.string(),
      proxyUrl: z.string(),
      caFile: z.string(),
    }),
  }),
  controlUrl: z.string(),
});

export type SignInServer = z.output<typeof serverSchema>;

/** A real API server with objects, an issuer and clouds that it trusts, proxies to it. */
export async function startSignInServer(objects: string) {
  const child = spawn(
    process.execPath,
    [path.join(root, 'tools/sign-in/server.mjs'), '--apply', objects],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const lines = createInterface({ input: child.stdout });
  const line = await new Promise<string>((resolve, reject) => {
    lines.once('line', resolve);
    child.once('exit', code => reject(new Error(`server ended with ${code}`)));
  });
  return {
    server: serverSchema.parse(JSON.parse(line)),
    stop: async () => {
      const ended = new Promise(resolve => child.once('exit', resolve));
      child.stdin.end();
      await ended;
    },
  };
}
