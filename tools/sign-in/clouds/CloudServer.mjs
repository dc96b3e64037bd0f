// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { AwsCloud } from './AwsCloud.mjs';
import { AzureCloud } from './AzureCloud.mjs';
import { GoogleCloud } from './GoogleCloud.mjs';

/** Where the key of a service account at Google is taken. */
export const GOOGLE_TOKENS = 'www.googleapis.com';

/**
 * Stands in for the clouds: gives the tokens that they give, and tells an API
 * server whose a token is, which is how theirs ask too.
 */
export class CloudServer {
  aws = new AwsCloud();
  azure = new AzureCloud();
  google = new GoogleCloud();
  #plain = createServer((incoming, outgoing) =>
    this.#serve(incoming, outgoing),
  );
  #secure;
  #reviewed = [];

  /** @param {import('../../kube-apiserver/certificates.mjs').Certificate} certificate of GOOGLE_TOKENS */
  constructor({ cert, key }) {
    this.#secure = createSecureServer({ cert, key }, (incoming, outgoing) =>
      this.#serve(incoming, outgoing),
    );
  }

  async listen() {
    for (const server of [this.#plain, this.#secure]) {
      await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
    }
    return {
      url: `http://127.0.0.1:${this.#plain.address().port}`,
      securePort: this.#secure.address().port,
    };
  }

  close() {
    for (const server of [this.#plain, this.#secure]) {
      server.closeAllConnections();
      server.close();
    }
  }

  /** Whose tokens the API server was shown. */
  get reviewed() {
    return this.#reviewed;
  }

  async #serve(incoming, outgoing) {
    const chunks = [];
    for await (const chunk of incoming) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString('utf8');
    const { status, body, headers } = this.#answer(incoming, text);
    outgoing.writeHead(status, {
      'content-type': body.startsWith('<') ? 'text/xml' : 'application/json',
      ...headers,
    });
    outgoing.end(body);
  }

  #answer(incoming, text) {
    const url = new URL(incoming.url, 'http://127.0.0.1');
    switch (url.pathname.split('/')[1]) {
      case 'review':
        return this.#review(JSON.parse(text));
      case 'sts':
        return this.aws.answer(new URLSearchParams(text));
      case 'identity':
        return this.azure.identity(incoming, url);
      case 'computeMetadata':
        return this.google.metadata(incoming, url);
      case 'oauth2':
        return this.google.token(new URLSearchParams(text));
      default:
        return { status: 404, body: '{}' };
    }
  }

  #review({ apiVersion, spec }) {
    const username = [this.aws, this.azure, this.google]
      .map(cloud => cloud.userOf(spec.token))
      .find(Boolean);
    if (username) this.#reviewed.push(username);
    const status = username
      ? { authenticated: true, user: { username, groups: ['readers'] } }
      : { authenticated: false };
    return {
      status: 200,
      body: JSON.stringify({ apiVersion, kind: 'TokenReview', status }),
    };
  }
}
