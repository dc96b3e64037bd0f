// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { RegisterFileStatus } from '@regie/plugin-sovereignty-common';
import { loadRegister, Register } from '@regie/plugin-sovereignty-engine';
import { TextFile } from '@regie/plugin-sovereignty-node';

/** The register in force, with the last good version of each of its files. */
export class RegisterShelf {
  #register = loadRegister([]).register;
  #lastGood = new Map<string, TextFile>();
  #files: RegisterFileStatus[] = [];

  get register(): Register {
    return this.#register;
  }

  /** The texts that the register in force was made of. */
  texts(): TextFile[] {
    return [...this.#lastGood.values()];
  }

  files(): readonly RegisterFileStatus[] {
    return this.#files;
  }

  /**
   * Takes new texts into use. A file with a mistake does not come into force:
   * its last good version stays, or it is left out when there is none.
   */
  take(files: readonly TextFile[], leanedOn: ReadonlySet<string>): void {
    const inUse = this.#keptOf(leanedOn);
    const newest = loadRegister(files, { inUse });
    const mended = files.flatMap(file =>
      newest.refused.has(file.path)
        ? this.#lastGood.get(file.path) ?? []
        : file,
    );
    const loaded =
      newest.refused.size === 0 ? newest : loadRegister(mended, { inUse });
    const inForce = new Map(
      mended
        .filter(({ path }) => !loaded.refused.has(path))
        .map(file => [file.path, file]),
    );
    this.#files = files.map(({ path }) => ({
      path,
      problems: [
        ...(newest.refused.get(path) ?? loaded.refused.get(path) ?? []),
      ],
      inForce: inForceOf(path, newest.refused.has(path), inForce),
    }));
    this.#lastGood = inForce;
    this.#register = loaded.register;
  }

  /** Who began to lean on a provider after it was retired does not bring it back. */
  #keptOf(leanedOn: ReadonlySet<string>): ReadonlySet<string> {
    const known = this.#register.providerIds();
    return known.length === 0
      ? leanedOn
      : new Set(known.filter(id => leanedOn.has(id)));
  }
}

function inForceOf(
  path: string,
  isRefused: boolean,
  inForce: ReadonlyMap<string, TextFile>,
): RegisterFileStatus['inForce'] {
  if (!inForce.has(path)) return 'none';
  return isRefused ? 'last-good' : 'newest';
}
