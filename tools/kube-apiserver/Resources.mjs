// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { setTimeout as sleep } from 'node:timers/promises';

/** Where each kind of object lives, as the server itself says. */
export class Resources {
  #client;
  #patienceMs;
  #byVersion = new Map();

  /**
   * @param {import('./ApiClient.mjs').ApiClient} client
   * @param {number} patienceMs how long to wait for a kind to be served
   */
  constructor(client, patienceMs = 30_000) {
    this.#client = client;
    this.#patienceMs = patienceMs;
  }

  /**
   * @param {{ apiVersion: string, kind: string,
   *   metadata: { namespace?: string } }} object
   * @returns {Promise<{ path: string, hasStatus: boolean }>} the path of the
   *   collection it belongs in, and whether its status is written apart
   */
  async placeOf({ apiVersion, kind, metadata }) {
    const root = apiVersion.includes('/')
      ? `/apis/${apiVersion}`
      : `/api/${apiVersion}`;
    const resources = await this.#served(root, kind);
    const { name, namespaced } = resources.find(
      resource => resource.kind === kind && !resource.name.includes('/'),
    );
    return {
      path: namespaced
        ? `${root}/namespaces/${metadata.namespace ?? 'default'}/${name}`
        : `${root}/${name}`,
      hasStatus: resources.some(resource => resource.name === `${name}/status`),
    };
  }

  /** A new CustomResourceDefinition is served only a moment after it is there. */
  async #served(root, kind) {
    const latest = Date.now() + this.#patienceMs;
    for (;;) {
      const resources = this.#byVersion.get(root);
      if (resources?.some(resource => resource.kind === kind)) return resources;
      const list = await this.#client.get(root).catch(error => {
        if (error.status !== 404) throw error;
        return { resources: [] };
      });
      this.#byVersion.set(root, list.resources);
      if (list.resources.some(resource => resource.kind === kind)) continue;
      if (Date.now() > latest) {
        throw new Error(
          `The server does not serve ${kind} under ${root}. Apply its CustomResourceDefinition too.`,
        );
      }
      await sleep(100);
    }
  }
}
