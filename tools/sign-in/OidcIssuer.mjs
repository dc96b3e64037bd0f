// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { createServer } from 'node:https';

const KEY_ID = 'one';

/**
 * An issuer of OpenID Connect with one user, who has signed in already. A
 * refresh token is good for one time, as strict issuers have it.
 */
export class OidcIssuer {
  #server;
  #keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
  #url = '';
  #lifeSeconds;
  #refreshes = 0;
  clientId = 'regie';
  clientSecret = randomBytes(12).toString('hex');
  /** The only one that is good now. */
  refreshToken = randomBytes(12).toString('hex');

  /** @param {{ cert: string, key: string, lifeSeconds: number }} options */
  constructor({ cert, key, lifeSeconds }) {
    this.#lifeSeconds = lifeSeconds;
    this.#server = createServer({ cert, key }, (incoming, outgoing) => {
      this.#serve(incoming, outgoing).catch(() => outgoing.destroy());
    });
  }

  async listen() {
    await new Promise(resolve => this.#server.listen(0, '127.0.0.1', resolve));
    this.#url = `https://127.0.0.1:${this.#server.address().port}`;
    return this.#url;
  }

  close() {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  /** How often a new token was given. */
  get refreshes() {
    return this.#refreshes;
  }

  /** A token for the user that is good for so many seconds, or was until. */
  idToken(seconds) {
    const now = Math.floor(Date.now() / 1000);
    const encoded = [
      { alg: 'RS256', typ: 'JWT', kid: KEY_ID },
      {
        iss: this.#url,
        aud: this.clientId,
        sub: 'regie',
        groups: ['readers'],
        iat: Math.min(now, now + seconds),
        exp: now + seconds,
      },
    ].map(part => Buffer.from(JSON.stringify(part)).toString('base64url'));
    const text = encoded.join('.');
    const signature = sign('sha256', Buffer.from(text), this.#keys.privateKey);
    return `${text}.${signature.toString('base64url')}`;
  }

  async #serve(incoming, outgoing) {
    const answer = (status, body) => {
      outgoing.writeHead(status, { 'content-type': 'application/json' });
      outgoing.end(JSON.stringify(body));
    };
    switch (incoming.url) {
      case '/.well-known/openid-configuration':
        return answer(200, this.#description());
      case '/keys':
        return answer(200, { keys: [this.#publicKey()] });
      case '/token':
        return this.#refresh(incoming, answer);
      default:
        return answer(404, {});
    }
  }

  #description() {
    return {
      issuer: this.#url,
      authorization_endpoint: `${this.#url}/authorize`,
      token_endpoint: `${this.#url}/token`,
      jwks_uri: `${this.#url}/keys`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
      token_endpoint_auth_methods_supported: ['client_secret_basic'],
    };
  }

  #publicKey() {
    const jwk = this.#keys.publicKey.export({ format: 'jwk' });
    return { ...jwk, kid: KEY_ID, alg: 'RS256', use: 'sig' };
  }

  async #refresh(incoming, answer) {
    const chunks = [];
    for await (const chunk of incoming) chunks.push(chunk);
    const asked = new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
    const credentials = Buffer.from(
      `${this.clientId}:${this.clientSecret}`,
    ).toString('base64');
    if (incoming.headers.authorization !== `Basic ${credentials}`) {
      return answer(401, { error: 'invalid_client' });
    }
    if (
      asked.get('grant_type') !== 'refresh_token' ||
      asked.get('refresh_token') !== this.refreshToken
    ) {
      return answer(400, { error: 'invalid_grant' });
    }
    this.#refreshes += 1;
    this.refreshToken = randomBytes(12).toString('hex');
    return answer(200, {
      access_token: randomBytes(12).toString('hex'),
      token_type: 'Bearer',
      expires_in: this.#lifeSeconds,
      id_token: this.idToken(this.#lifeSeconds),
      refresh_token: this.refreshToken,
    });
  }
}
