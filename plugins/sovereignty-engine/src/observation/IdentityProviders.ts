// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  IdentityProvider,
  ObjectReference,
  Signal,
} from '@regie/plugin-sovereignty-common';
import { Register } from '../register';
import { hostNames } from '../signals';
import { named, text } from './raw';

/** Where logins are vouched for: Keycloak in the cluster, or a service outside. */
export class IdentityProviders {
  readonly #register: Register;
  readonly #found = new Map<string, IdentityProvider>();

  constructor(register: Register) {
    this.#register = register;
  }

  /** A Keycloak that runs in the cluster itself. */
  addKeycloak(object: unknown): boolean {
    const id = named(object);
    if (!id) return false;
    const [host] = hostNames(
      text(object, 'spec', 'hostname', 'hostname') ?? '',
    );
    if (host) {
      const path = 'spec.hostname.hostname';
      this.#put(host, null, { kind: 'Keycloak', ...id }, path);
    }
    return true;
  }

  /** Who vouches for logins to the cluster itself. */
  addAuthenticator(object: unknown): boolean {
    const id = named(object);
    if (!id) return false;
    const [host] = hostNames(text(object, 'spec', 'issuer') ?? '');
    if (host) {
      const provider = this.#register.catalogue.endpoint(host)?.provider;
      const reference = { kind: 'JWTAuthenticator', name: id.name };
      this.#put(host, provider ?? null, reference, 'spec.issuer');
    }
    return true;
  }

  /** Services that workloads send people to. */
  addSignal({ match, provider, object, path }: Signal): void {
    if (this.#register.catalogue.isSignIn(match)) {
      this.#put(match, provider, object, path);
    }
  }

  hosts(): string[] {
    return [...this.#found.keys()];
  }

  all(): IdentityProvider[] {
    return [...this.#found.values()].sort((a, b) => (a.host < b.host ? -1 : 1));
  }

  #put(
    host: string,
    provider: string | null,
    object: ObjectReference,
    path: string,
  ): void {
    if (this.#found.has(host)) return;
    this.#found.set(host, { host, provider, object, path });
  }
}
