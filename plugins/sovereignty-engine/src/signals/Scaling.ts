// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { ObjectReference, Signal } from '@regie/plugin-sovereignty-common';
import {
  get,
  isRecord,
  keyOf,
  keyPath,
  labels,
  list,
  named,
  text,
} from '../observation/raw';
import { SignalCatalogue } from '../register';
import { endpointTies } from './endpointTies';
import { portable, signalOf, Tie, tie } from './tie';

interface Budget {
  readonly object: ObjectReference;
  readonly selector: readonly [string, string][];
}

/** What scales a workload and what keeps enough of it up. */
export class Scaling {
  readonly #catalogue: SignalCatalogue;
  readonly #scalers = new Map<string, Signal[]>();
  readonly #budgets = new Map<string, Budget[]>();

  constructor(catalogue: SignalCatalogue) {
    this.#catalogue = catalogue;
  }

  addAutoscaler(object: unknown): boolean {
    const id = named(object);
    if (!id) return false;
    const target = targetOf(object);
    if (!target) return true;
    const path = 'spec.scaleTargetRef.name';
    this.#put(keyOf(id.namespace, target), [
      signalOf(
        portable('autoscaler', 'platform', path, id.name, 'scheduling'),
        {
          kind: 'HorizontalPodAutoscaler',
          ...id,
        },
      ),
    ]);
    return true;
  }

  /** Scaling by events; each trigger asks a service that may be a provider's own. */
  addScaledObject(object: unknown): boolean {
    const id = named(object);
    if (!id) return false;
    const target = targetOf(object);
    const ties = list(object, 'spec', 'triggers').flatMap((trigger, index) =>
      this.#triggerTies(trigger, `spec.triggers[${index}]`),
    );
    if (!target) return true;
    this.#put(
      keyOf(id.namespace, target),
      ties.map(found => signalOf(found, { kind: 'ScaledObject', ...id })),
    );
    return true;
  }

  addBudget(object: unknown): boolean {
    const id = named(object);
    if (!id) return false;
    const selector = Object.entries(
      labels(object, 'spec', 'selector', 'matchLabels'),
    );
    if (selector.length === 0) return true;
    const inNamespace = this.#budgets.get(id.namespace) ?? [];
    inNamespace.push({
      object: { kind: 'PodDisruptionBudget', ...id },
      selector,
    });
    this.#budgets.set(id.namespace, inNamespace);
    return true;
  }

  /** The name of what scales a workload, if something does. */
  scalerOf({ kind, namespace = '', name }: ObjectReference): Signal[] {
    return this.#scalers.get(keyOf(namespace, `${kind}/${name}`)) ?? [];
  }

  of(
    workload: ObjectReference,
    podLabels: Readonly<Record<string, string>>,
  ): Signal[] {
    const budgets = (this.#budgets.get(workload.namespace ?? '') ?? []).filter(
      ({ selector }) =>
        selector.every(
          ([key, value]) =>
            Object.hasOwn(podLabels, key) && podLabels[key] === value,
        ),
    );
    return [
      ...this.scalerOf(workload),
      ...budgets.map(({ object }) =>
        signalOf(
          portable(
            'disruption-budget',
            'platform',
            'spec.selector.matchLabels',
            object.name,
            'scheduling',
          ),
          object,
        ),
      ),
    ];
  }

  #triggerTies(trigger: unknown, path: string): Tie[] {
    const type = text(trigger, 'type');
    const row = type ? this.#catalogue.trigger(type) : undefined;
    const ties =
      type && row
        ? [
            tie(row, {
              id: `trigger:${type}`,
              category: 'other',
              layer: 'platform',
              path: `${path}.type`,
              match: type,
            }),
          ]
        : [];
    const metadata = get(trigger, 'metadata');
    if (!isRecord(metadata)) return ties;
    return [
      ...ties,
      ...Object.keys(metadata).flatMap(key => {
        const value = metadata[key];
        return typeof value === 'string'
          ? endpointTies(
              value,
              keyPath(`${path}.metadata`, key),
              this.#catalogue,
            )
          : [];
      }),
    ];
  }

  #put(key: string, signals: Signal[]): void {
    this.#scalers.set(key, [...(this.#scalers.get(key) ?? []), ...signals]);
  }
}

/** What is scaled, as `kind/name`; a Deployment when the kind is left out. */
function targetOf(object: unknown): string | undefined {
  const target = get(object, 'spec', 'scaleTargetRef');
  const name = text(target, 'name');
  return name ? `${text(target, 'kind') ?? 'Deployment'}/${name}` : undefined;
}
