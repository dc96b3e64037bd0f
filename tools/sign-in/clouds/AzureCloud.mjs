// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { randomBytes } from 'node:crypto';

/** The Kubernetes service of Azure, as tokens are asked for. */
const KUBERNETES = '6dae42f8-4368-4678-94ff-3960e28e3630';

/** What of Azure's gives a managed identity its tokens, as in App Service. */
export class AzureCloud {
  identityHeader = randomBytes(12).toString('hex');
  /** With this one, what is asked first is refused. */
  lateIdentityHeader = randomBytes(12).toString('hex');
  #token = randomBytes(24).toString('hex');
  #refusals = 1;

  identity(incoming, url) {
    const header = incoming.headers['x-identity-header'];
    if (header === this.lateIdentityHeader && this.#refusals > 0) {
      this.#refusals -= 1;
      return { status: 400, body: '{"error":"invalid_request"}' };
    }
    const isKnown = [this.identityHeader, this.lateIdentityHeader].includes(
      header,
    );
    if (!isKnown || url.searchParams.get('resource') !== KUBERNETES) {
      return { status: 401, body: '{"error":"unauthorized"}' };
    }
    const expires = Math.floor(Date.now() / 1000) + 24 * 3600;
    return {
      status: 200,
      body: JSON.stringify({
        access_token: this.#token,
        expires_on: String(expires),
        resource: KUBERNETES,
        token_type: 'Bearer',
      }),
    };
  }

  userOf(token) {
    return token === this.#token ? 'azure-identity' : undefined;
  }
}
