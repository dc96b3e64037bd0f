// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { generateKeyPairSync, randomBytes, verify } from 'node:crypto';

const ACCOUNT = '/computeMetadata/v1/instance/service-accounts/default';

/**
 * What of Google's gives a service account its tokens: the metadata server of a
 * machine, and the endpoint that takes what a key signed.
 */
export class GoogleCloud {
  #keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
  #ofMachine = randomBytes(24).toString('hex');
  #ofKey = randomBytes(24).toString('hex');

  /** The file of a service account's key, as Google has it downloaded. */
  get keyFile() {
    return JSON.stringify({
      type: 'service_account',
      project_id: 'waterveld',
      private_key_id: 'one',
      private_key: this.#keys.privateKey.export({
        type: 'pkcs8',
        format: 'pem',
      }),
      client_email: 'regie@waterveld.iam.gserviceaccount.com',
      client_id: '1',
    });
  }

  metadata(incoming, url) {
    const headers = { 'metadata-flavor': 'Google' };
    if (incoming.headers['metadata-flavor'] !== 'Google') {
      return { status: 403, body: '', headers };
    }
    const body = url.pathname.startsWith(`${ACCOUNT}/token`)
      ? given(this.#ofMachine)
      : '{}';
    return { status: 200, body, headers };
  }

  /** Takes a statement that the key signed for a token. */
  token(form) {
    const [header, claims, signature] = (form.get('assertion') ?? '').split(
      '.',
    );
    const isSigned = verify(
      'sha256',
      Buffer.from(`${header}.${claims}`),
      this.#keys.publicKey,
      Buffer.from(signature ?? '', 'base64url'),
    );
    return isSigned
      ? { status: 200, body: given(this.#ofKey) }
      : { status: 400, body: '{"error":"invalid_grant"}' };
  }

  userOf(token) {
    if (token === this.#ofMachine) return 'google-machine';
    return token === this.#ofKey ? 'google-key' : undefined;
  }
}

function given(token) {
  return JSON.stringify({
    access_token: token,
    expires_in: 3599,
    token_type: 'Bearer',
  });
}
