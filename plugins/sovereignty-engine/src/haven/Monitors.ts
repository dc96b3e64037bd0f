// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { ObjectReference } from '@regie/plugin-sovereignty-common';
import { get, labels, list, named, text } from '../observation/raw';

type Labels = Readonly<Record<string, string>>;

interface Monitor {
  readonly object: ObjectReference;
  readonly selector: readonly [string, string][];
  /** Namespaces it looks in; `undefined` for all of them. */
  readonly namespaces: readonly string[] | undefined;
}

interface Service {
  readonly labels: Labels;
  readonly selector: readonly [string, string][];
}

/** Which workloads are measured by Prometheus, as its operator is told. */
export class Monitors {
  readonly #ofServices: Monitor[] = [];
  readonly #ofPods: Monitor[] = [];
  readonly #services = new Map<string, Service[]>();

  add(kind: 'ServiceMonitor' | 'PodMonitor', object: unknown): boolean {
    const id = named(object);
    if (!id) return false;
    const anywhere = get(object, 'spec', 'namespaceSelector', 'any') === true;
    const names = list(
      object,
      'spec',
      'namespaceSelector',
      'matchNames',
    ).filter((name): name is string => typeof name === 'string');
    const chosen = names.length > 0 ? names : [id.namespace];
    const monitor: Monitor = {
      object: { kind, ...id },
      selector: pairs(object, 'spec', 'selector', 'matchLabels'),
      namespaces: anywhere ? undefined : chosen,
    };
    (kind === 'PodMonitor' ? this.#ofPods : this.#ofServices).push(monitor);
    return true;
  }

  addService(object: unknown): void {
    const id = named(object);
    if (!id || text(object, 'spec', 'type') === 'ExternalName') return;
    const found = this.#services.get(id.namespace) ?? [];
    found.push({
      labels: labels(object, 'metadata', 'labels'),
      selector: pairs(object, 'spec', 'selector'),
    });
    this.#services.set(id.namespace, found);
  }

  /** The monitor that measures pods with these labels, if there is one. */
  of(namespace: string, podLabels: Labels): ObjectReference | undefined {
    const byPods = this.#ofPods.find(monitor =>
      reaches(monitor, namespace, podLabels),
    );
    if (byPods) return byPods.object;
    const services = (this.#services.get(namespace) ?? []).filter(
      ({ selector }) => selector.length > 0 && hold(selector, podLabels),
    );
    return this.#ofServices.find(monitor =>
      services.some(service => reaches(monitor, namespace, service.labels)),
    )?.object;
  }
}

function pairs(
  object: unknown,
  ...path: readonly string[]
): [string, string][] {
  return Object.entries(labels(object, ...path));
}

/** A monitor without labels may select by expressions; that is not followed. */
function reaches(
  { selector, namespaces }: Monitor,
  namespace: string,
  found: Labels,
): boolean {
  return (
    selector.length > 0 &&
    (namespaces === undefined || namespaces.includes(namespace)) &&
    hold(selector, found)
  );
}

function hold(selector: readonly [string, string][], found: Labels): boolean {
  return selector.every(
    ([key, value]) => Object.hasOwn(found, key) && found[key] === value,
  );
}
