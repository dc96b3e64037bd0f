// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { OidcUser } from './oidcUser';
import { refreshTokens, Tokens } from './refreshTokens';

/** Left before a token ends, so that it does not end on its way. */
const MARGIN_MS = 10_000;

/**
 * The tokens of users who signed in with OpenID Connect, made new when they
 * end. What an issuer gave is kept here and not written into the kubeconfig,
 * which may be mounted read-only; an issuer that takes a refresh token once
 * needs the one that it gave last.
 */
export class OidcTokens {
  readonly #held = new Map<string, Tokens>();
  readonly #pending = new Map<string, Promise<Tokens>>();

  /**
   * A token that is good now.
   *
   * @throws Error that says what is missing, or what the issuer said
   */
  async idToken(user: OidcUser): Promise<string> {
    if (user.idToken !== undefined && isGood(user.idToken)) return user.idToken;
    // Contexts that share a user share its one refresh token too.
    const key = JSON.stringify([user.issuer, user.clientId, user.refreshToken]);
    const held = this.#held.get(key);
    if (held && isGood(held.idToken)) return held.idToken;
    let pending = this.#pending.get(key);
    if (!pending) {
      pending = this.#refresh(key, user).finally(() =>
        this.#pending.delete(key),
      );
      this.#pending.set(key, pending);
    }
    return (await pending).idToken;
  }

  async #refresh(key: string, user: OidcUser): Promise<Tokens> {
    const refreshToken = this.#held.get(key)?.refreshToken ?? user.refreshToken;
    const tokens = await refreshTokens({ ...user, refreshToken });
    this.#held.set(key, tokens);
    return tokens;
  }
}

/** Whether a JSON Web Token is not about to end; what is none has ended. */
function isGood(token: string): boolean {
  try {
    const claims = Buffer.from(token.split('.')[1] ?? '', 'base64url');
    const { exp } = JSON.parse(claims.toString('utf8'));
    return exp * 1000 > Date.now() + MARGIN_MS;
  } catch {
    return false;
  }
}
