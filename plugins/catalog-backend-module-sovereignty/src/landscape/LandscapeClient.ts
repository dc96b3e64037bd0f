// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import { Landscape, SovereigntyClient } from '@regie/plugin-sovereignty-common';

export interface LandscapeClientOptions {
  readonly auth: AuthService;
  readonly discovery: DiscoveryService;
}

/** Asks the sovereignty backend what runs where, in the catalog's own name. */
export class LandscapeClient {
  readonly #auth: AuthService;
  readonly #client: SovereigntyClient;

  constructor(options: LandscapeClientOptions) {
    this.#auth = options.auth;
    this.#client = new SovereigntyClient({
      discoveryApi: options.discovery,
      fetchApi: { fetch: (input, init) => this.#fetch(input, init) },
    });
  }

  /** @throws when the backend is not there, refuses, or cannot be understood */
  async fetch(): Promise<Landscape> {
    return this.#client.getLandscape();
  }

  async #fetch(
    input: Parameters<typeof fetch>[0],
    init?: Parameters<typeof fetch>[1],
  ): Promise<Response> {
    const { token } = await this.#auth.getPluginRequestToken({
      onBehalfOf: await this.#auth.getOwnServiceCredentials(),
      targetPluginId: 'sovereignty',
    });
    const headers = new Headers(init?.headers);
    headers.set('authorization', `Bearer ${token}`);
    return fetch(input, { ...init, headers });
  }
}
