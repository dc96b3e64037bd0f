// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { createHash } from 'crypto';
import path from 'path';
import { ClusterReadError } from '@regie/plugin-sovereignty-node';
import { SnapshotFile } from './SnapshotFile';
import { TrustedKeys } from './TrustedKeys';

/** What `sha256sum *` prints, and an Ed25519 signature of it. */
export const SUMS_FILE = 'SHA256SUMS';
export const SIGNATURE_FILE = 'SHA256SUMS.sig';

const LINE = /^([0-9a-f]{64}) [ *](.+)$/;

export function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * Holds the files of a snapshot against the checksums that lie beside them, and
 * these against their signature.
 */
export class Checksums {
  readonly #location: string;
  readonly #found = new Map<string, string>();
  #sums: Buffer | undefined;
  #signature: Buffer | undefined;

  constructor(location: string) {
    this.#location = location;
  }

  /** Takes every file that is read; true when it is one of its own. */
  take({ name, bytes }: SnapshotFile): boolean {
    const base = path.posix.basename(name);
    if (base === SUMS_FILE) this.#sums = bytes;
    else if (base === SIGNATURE_FILE) this.#signature = bytes;
    else {
      this.#found.set(base, sha256(bytes));
      return false;
    }
    return true;
  }

  /**
   * Who vouches for all that was taken, `null` when nobody does.
   *
   * @throws ClusterReadError when something was changed, or when nobody vouches
   *   and somebody must
   */
  check(trusted: TrustedKeys): string | null {
    const signedBy = this.#signer(trusted);
    if (signedBy === null && trusted.required) {
      throw this.#refuse(
        `is not signed, and sovereignty.kubernetes.snapshotSignatures.required is set`,
      );
    }
    return signedBy;
  }

  #signer(trusted: TrustedKeys): string | null {
    if (!this.#sums) {
      if (this.#signature) throw this.#refuse(`has no ${SUMS_FILE}`);
      return null;
    }
    this.#compare(this.#sums.toString('utf8'));
    return this.#signature
      ? trusted.signerOf(this.#sums, this.#signature, this.#location)
      : null;
  }

  #compare(text: string): void {
    const sums = new Map<string, string>();
    for (const line of text.split('\n')) {
      const [, sum, name] = LINE.exec(line.trimEnd()) ?? [];
      if (name) sums.set(path.posix.basename(name), sum);
    }
    for (const [name, sum] of this.#found) {
      const expected = sums.get(name);
      if (expected === undefined) {
        throw this.#refuse(`holds ${name}, which is not in its checksums`);
      }
      if (expected !== sum) {
        throw this.#refuse(`holds ${name}, which was changed since`);
      }
    }
    for (const name of sums.keys()) {
      if (!this.#found.has(name)) throw this.#refuse(`lacks ${name}`);
    }
  }

  #refuse(why: string): ClusterReadError {
    return new ClusterReadError(
      'malformed',
      `${this.#location} ${why}. Record it anew.`,
    );
  }
}
