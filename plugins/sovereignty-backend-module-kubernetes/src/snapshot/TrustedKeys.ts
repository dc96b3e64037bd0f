// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { createPublicKey, KeyObject, verify } from 'crypto';
import { InputError } from '@backstage/errors';
import { ClusterReadError } from '@regie/plugin-sovereignty-node';

/** @public */
export interface TrustedKeyOptions {
  /** Who signs with it, as it is shown. */
  readonly name: string;
  /** An Ed25519 public key in PEM. */
  readonly publicKey: string;
}

/** @public */
export interface SnapshotTrust {
  readonly keys: readonly TrustedKeyOptions[];
  /** Refuse what nobody on the list signed. */
  readonly required: boolean;
}

/** Those who may vouch for a snapshot. */
export class TrustedKeys {
  readonly #keys: readonly { name: string; key: KeyObject }[];
  readonly required: boolean;

  /** @throws InputError when a key is none */
  constructor({ keys, required }: SnapshotTrust) {
    this.#keys = keys.map(({ name, publicKey }) => ({
      name,
      key: ed25519(name, publicKey),
    }));
    this.required = required;
  }

  /**
   * Who signed a list of checksums; `null` when no key is configured, so that
   * nobody can tell.
   *
   * @throws ClusterReadError when none of the keys made the signature
   */
  signerOf(sums: Buffer, signature: Buffer, location: string): string | null {
    if (this.#keys.length === 0) return null;
    const raw = Buffer.from(signature.toString('utf8').trim(), 'base64');
    for (const bytes of [raw, signature]) {
      const found = this.#keys.find(({ key }) =>
        verify(null, sums, key, bytes),
      );
      if (found) return found.name;
    }
    throw new ClusterReadError(
      'malformed',
      `${location} is signed, but not by one of sovereignty.kubernetes.snapshotSignatures.keys, or it was changed after it was signed.`,
    );
  }
}

function ed25519(name: string, pem: string): KeyObject {
  try {
    const key = createPublicKey(pem);
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // Said below, together with keys of another kind.
  }
  throw new InputError(
    `sovereignty.kubernetes.snapshotSignatures: the key of ${name} is no Ed25519 public key in PEM.`,
  );
}
