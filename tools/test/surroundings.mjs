// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

// The real things that tests run against: an API server's programs, a
// PostgreSQL server, a browser. What is not there is named.

import { findChromium } from '../browser/find.mjs';
import { ensureAssets } from '../kube-apiserver/build.mjs';
import { startPostgres, testDatabaseEnv } from '../postgres/server.mjs';

/**
 * @returns {Promise<{ env: Record<string, string>, chromium?: string,
 *   leftOut: string[], stop: () => Promise<void> }>}
 */
export async function surroundings() {
  const env = {};
  const leftOut = [];

  const assets = await ensureAssets();
  if (assets) env.KUBEBUILDER_ASSETS = assets;
  else {
    leftOut.push(
      'the tests against a real Kubernetes API server. Install Go 1.26 or later, or set KUBEBUILDER_ASSETS to a folder with kube-apiserver and etcd.',
    );
  }

  const postgres = await startPostgres();
  if (postgres) {
    Object.assign(env, testDatabaseEnv(postgres));
  } else {
    leftOut.push(
      'the tests on PostgreSQL. Install it (on Debian: apt-get install postgresql).',
    );
  }

  const chromium = findChromium();
  if (!chromium) {
    leftOut.push(
      'the tests in a browser. Install Chromium (on Debian: apt-get install chromium) or set CHROMIUM_PATH.',
    );
  }
  return {
    env,
    chromium,
    leftOut,
    stop: async () => postgres?.stop(),
  };
}
