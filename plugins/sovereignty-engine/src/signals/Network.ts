// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { ObjectReference, Signal } from '@regie/plugin-sovereignty-common';
import {
  get,
  keyOf,
  keysOf,
  labels,
  list,
  named,
  text,
} from '../observation/raw';
import { SignalCatalogue } from '../register';
import { endpointTies } from './endpointTies';
import { signalOf, Tie, tie } from './tie';

interface Service {
  readonly object: ObjectReference;
  readonly selector: readonly [string, string][];
  readonly ties: readonly Tie[];
}

interface Ingress {
  readonly object: ObjectReference;
  readonly services: readonly string[];
  readonly ties: readonly Tie[];
}

/** From Services and Ingresses to the workloads that they lead to. */
export class Network {
  readonly #catalogue: SignalCatalogue;
  readonly #services = new Map<string, Map<string, Service>>();
  readonly #ingresses = new Map<string, Ingress[]>();
  readonly #claimed = new Set<string>();

  constructor(catalogue: SignalCatalogue) {
    this.#catalogue = catalogue;
  }

  addService(object: unknown): boolean {
    const id = named(object);
    if (!id) return false;
    const ties = this.#annotationTies(object, 'load-balancer');
    const external = text(object, 'spec', 'externalName');
    if (external) {
      ties.push(
        ...endpointTies(external, 'spec.externalName', this.#catalogue),
      );
    }
    const inNamespace = this.#services.get(id.namespace) ?? new Map();
    inNamespace.set(id.name, {
      object: { kind: 'Service', ...id },
      selector: Object.entries(labels(object, 'spec', 'selector')),
      ties,
    });
    this.#services.set(id.namespace, inNamespace);
    return true;
  }

  addIngress(object: unknown): boolean {
    const id = named(object);
    if (!id) return false;
    const ties = this.#annotationTies(object, 'ingress');
    const byClass = this.#classTie(object);
    if (byClass) ties.push(byClass);
    const ingress = {
      object: { kind: 'Ingress', ...id },
      services: servicesOf(object),
      ties,
    };
    const inNamespace = this.#ingresses.get(id.namespace) ?? [];
    inNamespace.push(ingress);
    this.#ingresses.set(id.namespace, inNamespace);
    return true;
  }

  /** Signals of what leads to pods with these labels. */
  signalsTo(
    namespace: string,
    podLabels: Readonly<Record<string, string>>,
  ): Signal[] {
    const signals: Signal[] = [];
    const reached = new Set<string>();
    for (const [name, service] of this.#services.get(namespace) ?? []) {
      if (!selects(service, podLabels)) continue;
      reached.add(name);
      signals.push(...this.#claim(service));
    }
    for (const ingress of this.#ingresses.get(namespace) ?? []) {
      if (ingress.services.some(name => reached.has(name))) {
        signals.push(...this.#claim(ingress));
      }
    }
    return signals;
  }

  /** Signals that no workload was found behind; ask after all workloads. */
  leftOver(): Signal[] {
    const services = [...this.#services.values()].flatMap(byName => [
      ...byName.values(),
    ]);
    return [...services, ...[...this.#ingresses.values()].flat()]
      .filter(({ object }) => !this.#claimed.has(objectKey(object)))
      .flatMap(({ object, ties }) =>
        ties.map(found => signalOf(found, object)),
      );
  }

  #claim({ object, ties }: Service | Ingress): Signal[] {
    this.#claimed.add(objectKey(object));
    return ties.map(found => signalOf(found, object));
  }

  #annotationTies(
    object: unknown,
    category: 'load-balancer' | 'ingress',
  ): Tie[] {
    return keysOf(object, 'metadata', 'annotations').flatMap(key => {
      const row = this.#catalogue.networkAnnotation(key);
      return row
        ? [
            tie(row, {
              id: `annotation:${key}`,
              category,
              layer: 'platform',
              path: `metadata.annotations['${key}']`,
              match: key,
            }),
          ]
        : [];
    });
  }

  #classTie(object: unknown): Tie | undefined {
    const annotation = 'kubernetes.io/ingress.class';
    const byField = text(object, 'spec', 'ingressClassName');
    const name = byField ?? text(object, 'metadata', 'annotations', annotation);
    if (!name) return undefined;
    const row = this.#catalogue.ingressClass(name);
    // A class of one's own name does not say what serves it: unknown, not clean.
    return tie(row, {
      id: `ingress-class:${name}`,
      category: 'ingress',
      layer: 'platform',
      path: byField
        ? 'spec.ingressClassName'
        : `metadata.annotations['${annotation}']`,
      match: name,
    });
  }
}

function servicesOf(ingress: unknown): string[] {
  const backends = [
    get(ingress, 'spec', 'defaultBackend'),
    ...list(ingress, 'spec', 'rules').flatMap(rule =>
      list(rule, 'http', 'paths').map(path => get(path, 'backend')),
    ),
  ];
  return backends.flatMap(backend => text(backend, 'service', 'name') ?? []);
}

/** A Service without a selector selects nothing, not everything. */
function selects(
  { selector }: Service,
  podLabels: Readonly<Record<string, string>>,
): boolean {
  return (
    selector.length > 0 &&
    selector.every(
      ([key, value]) =>
        Object.hasOwn(podLabels, key) && podLabels[key] === value,
    )
  );
}

function objectKey({ kind, namespace, name }: ObjectReference): string {
  return `${kind}/${keyOf(namespace ?? '', name)}`;
}
