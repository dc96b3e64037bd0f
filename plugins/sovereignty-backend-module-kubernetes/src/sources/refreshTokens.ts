// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Agent, Dispatcher, request } from 'undici';
import { z } from 'zod';
import { OidcUser } from './oidcUser';

const ANSWER_TIMEOUT_MS = 15_000;

export interface Tokens {
  readonly idToken: string;
  readonly refreshToken: string;
}

const descriptionSchema = z.object({
  token_endpoint: z.url({ protocol: /^https$/ }),
  // The standard says basic where the issuer says nothing.
  token_endpoint_auth_methods_supported: z
    .array(z.string())
    .default(['client_secret_basic']),
});

const tokensSchema = z.object({
  id_token: z.string(),
  refresh_token: z.string().optional(),
});

const refusalSchema = z.object({ error: z.string() });

/**
 * Asks an issuer for new tokens.
 *
 * @throws Error that says what is missing, or what the issuer said; never with
 *   a token or secret in it
 */
export async function refreshTokens(user: OidcUser): Promise<Tokens> {
  const { issuer, clientId, refreshToken, ca } = user;
  if (!issuer || !clientId || !refreshToken) {
    throw new Error(
      'its id-token has ended, and the kubeconfig has no refresh-token, client-id and idp-issuer-url to get another',
    );
  }
  const dispatcher = new Agent({
    headersTimeout: ANSWER_TIMEOUT_MS,
    bodyTimeout: ANSWER_TIMEOUT_MS,
    connect: { timeout: ANSWER_TIMEOUT_MS, ...(ca !== undefined && { ca }) },
  });
  try {
    const { token_endpoint, token_endpoint_auth_methods_supported: methods } =
      descriptionSchema.parse(
        await ask(
          `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
          { dispatcher },
        ),
      );
    const tokens = tokensSchema.parse(
      await ask(token_endpoint, {
        dispatcher,
        method: 'POST',
        ...refreshRequest({
          ...{ clientId, refreshToken },
          ...{ clientSecret: user.clientSecret, methods },
        }),
      }),
    );
    return {
      idToken: tokens.id_token,
      refreshToken: tokens.refresh_token ?? refreshToken,
    };
  } finally {
    await dispatcher.destroy();
  }
}

function refreshRequest(who: {
  clientId: string;
  clientSecret: string | undefined;
  refreshToken: string;
  methods: readonly string[];
}) {
  const { clientId, clientSecret, refreshToken, methods } = who;
  const form = new URLSearchParams({
    grant_type: 'refresh_token',
    refresh_token: refreshToken,
  });
  const headers: Record<string, string> = {
    'content-type': 'application/x-www-form-urlencoded',
  };
  if (clientSecret && methods.includes('client_secret_basic')) {
    const pair = [clientId, clientSecret].map(encodeURIComponent).join(':');
    headers.authorization = `Basic ${Buffer.from(pair).toString('base64')}`;
  } else {
    form.set('client_id', clientId);
    if (clientSecret) form.set('client_secret', clientSecret);
  }
  return { headers, body: form.toString() };
}

async function ask(
  url: string,
  options: {
    dispatcher: Dispatcher;
    method?: 'POST';
    headers?: Record<string, string>;
    body?: string;
  },
): Promise<unknown> {
  const { statusCode, body } = await request(url, options);
  const text = await body.text();
  if (statusCode === 200) return JSON.parse(text);
  throw new Error(`${new URL(url).host} answered ${refusal(statusCode, text)}`);
}

function refusal(status: number, text: string): string {
  try {
    return `${status} (${refusalSchema.parse(JSON.parse(text)).error})`;
  } catch {
    return String(status);
  }
}
