// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import path from 'path';
import { z } from 'zod';
import { readConfigured } from '../connection/ApiServer';

/** A user who signed in with OpenID Connect, as a kubeconfig tells of one. */
export interface OidcUser {
  readonly issuer: string | undefined;
  readonly clientId: string | undefined;
  readonly clientSecret: string | undefined;
  readonly idToken: string | undefined;
  readonly refreshToken: string | undefined;
  /** Who signed the issuer's certificate; those trusted anyhow if none. */
  readonly ca: string | Buffer | undefined;
}

/** An empty text in a kubeconfig is none. */
const given = z
  .string()
  .optional()
  .transform(text => text || undefined);

const userSchema = z.object({
  name: z.string(),
  authProvider: z.object({
    name: z.literal('oidc'),
    config: z.object({
      'id-token': given,
      'refresh-token': given,
      'client-id': given,
      'client-secret': given,
      'idp-issuer-url': given,
      'idp-certificate-authority': given,
      'idp-certificate-authority-data': given,
    }),
  }),
});

/**
 * Reads a user of a kubeconfig; undefined when it signs in otherwise.
 *
 * @param folder - of the kubeconfig, which paths in it are relative to
 * @throws ClusterReadError when a file that it names cannot be read
 */
export async function readOidcUser(
  user: unknown,
  folder: string,
): Promise<OidcUser | undefined> {
  const parsed = userSchema.safeParse(user);
  if (!parsed.success) return undefined;
  const { name, authProvider } = parsed.data;
  const { config } = authProvider;
  const what = 'idp-certificate-authority';
  const file = config[what];
  const data = config['idp-certificate-authority-data'];
  const ofFile =
    file && (await readConfigured(path.resolve(folder, file), what, name));
  return {
    issuer: config['idp-issuer-url'],
    clientId: config['client-id'],
    clientSecret: config['client-secret'],
    idToken: config['id-token'],
    refreshToken: config['refresh-token'],
    ca: data ? Buffer.from(data, 'base64') : ofFile,
  };
}
