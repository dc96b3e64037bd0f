// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

// Where the real kube-apiserver and etcd of the tests are kept.

import { existsSync } from 'node:fs';
import path from 'node:path';
import { userCache } from '../cache/userCache.mjs';

export const KUBERNETES_VERSION = '1.37.2';
export const ETCD_VERSION = '3.6.14';

/** The programs that a folder must hold to be of use (envtest's convention). */
export const PROGRAMS = ['kube-apiserver', 'etcd'];

export function cacheFolder() {
  return userCache(
    'kube-apiserver',
    `${KUBERNETES_VERSION}-etcd-${ETCD_VERSION}-${process.platform}-${process.arch}`,
  );
}

function isComplete(folder) {
  return PROGRAMS.every(program => existsSync(path.join(folder, program)));
}

/**
 * The folder with both programs, or undefined when they have to be built.
 * Throws when KUBEBUILDER_ASSETS is set but does not hold them: a wrong
 * setting should not silently cost ten minutes of building.
 */
export function findAssets() {
  const given = process.env.KUBEBUILDER_ASSETS;
  if (given) {
    if (!isComplete(given)) {
      throw new Error(
        `KUBEBUILDER_ASSETS is ${given}, but that folder does not hold ${PROGRAMS.join(
          ' and ',
        )}. Correct it, or unset it to have them built.`,
      );
    }
    return given;
  }
  const cached = cacheFolder();
  return isComplete(cached) ? cached : undefined;
}
