// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  HavenPlus,
  HavenPlusFunction,
  havenPlusFunctionSchema,
  HavenPlusItem,
  ObjectReference,
  Signal,
  Workload,
} from '@regie/plugin-sovereignty-common';
import { named } from '../observation/raw';
import { Register } from '../register';
import { vendorService } from './vendorService';

/** Where a Haven+ set-up keeps a component: infrastructure/NAME/overlays/PROVIDER. */
const COMPONENT_PATH =
  /(?:^|\/)infrastructure\/([^/]+)(?:\/overlays\/([^/]+))?/;

/** Which components fill the functions of Haven+, and which vendor services do. */
export class HavenPlusInventory {
  readonly #register: Register;
  readonly #components = new Map<string, HavenPlusItem>();
  readonly #vendors = new Map<HavenPlusFunction, Map<string, HavenPlusItem>>();
  readonly #overlays = new Map<string, ObjectReference>();

  constructor(register: Register) {
    this.#register = register;
  }

  addHelmRelease(object: unknown): void {
    const id = named(object);
    if (id) {
      this.#addRelease(
        id.name,
        { kind: 'HelmRelease', ...id },
        'metadata.name',
      );
    }
  }

  addKustomization(name: string, namespace: string, path: string): void {
    const match = COMPONENT_PATH.exec(path);
    if (!match) return;
    const object = { kind: 'Kustomization', namespace, name };
    this.#addRelease(match[1], object, 'spec.path');
    const overlay = match[2];
    if (overlay && !this.#overlays.has(overlay)) {
      this.#overlays.set(overlay, object);
    }
  }

  addWorkload({ kind, namespace, name, images = [] }: Workload): void {
    for (const { registry, repository, path } of images) {
      const match = `${registry}/${repository}`;
      const row = this.#register.havenPlus.byImage(match);
      if (!row) continue;
      this.#put(row.name, { kind, namespace, name }, path, match);
    }
  }

  addSignal(signal: Signal): void {
    const { catalogue } = this.#register;
    const service = vendorService(signal, catalogue);
    if (!service) return;
    const found = this.#vendors.get(service.function) ?? new Map();
    this.#vendors.set(service.function, found);
    if (found.has(service.name)) return;
    const { object, path, match, provider } = signal;
    found.set(service.name, {
      name: service.name,
      provider,
      object,
      path,
      match,
    });
  }

  finish(): HavenPlus {
    const { havenPlus } = this.#register;
    const functions = havenPlusFunctionSchema.options.map(name => ({
      function: name,
      components: havenPlus.components
        .filter(row => row.function === name)
        .flatMap(row => this.#components.get(row.name) ?? []),
      vendorServices: [...(this.#vendors.get(name)?.values() ?? [])].sort(
        (a, b) => (a.name < b.name ? -1 : 1),
      ),
    }));
    const core = havenPlus.core();
    return {
      functions,
      core: {
        present: core.filter(name => this.#components.has(name)),
        missing: core.filter(name => !this.#components.has(name)),
      },
      overlays: [...this.#overlays]
        .map(([name, object]) => ({ name, object }))
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
    };
  }

  #addRelease(release: string, object: ObjectReference, path: string): void {
    const row = this.#register.havenPlus.byRelease(release);
    if (row) this.#put(row.name, object, path, release);
  }

  #put(
    name: string,
    object: ObjectReference,
    path: string,
    match: string,
  ): void {
    if (this.#components.has(name)) return;
    this.#components.set(name, { name, provider: null, object, path, match });
  }
}
