// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { ObjectReference, Signal } from '@regie/plugin-sovereignty-common';
import {
  get,
  isRecord,
  keyOf,
  keyPath,
  list,
  named,
  text,
} from '../observation/raw';
import { SignalCatalogue } from '../register';
import { endpointTies } from './endpointTies';
import { PodSelector, podSelector, selectsPods } from './podSelector';
import { portable, signalOf, Tie, tie } from './tie';

/** How many pods of a workload may be down while they are moved. */
interface Budget {
  readonly object: ObjectReference;
  readonly selector: PodSelector;
  /** How many have to stay up, where it says that as a number. */
  readonly stay: number | undefined;
  /** Whether it lets no pod go, however many there are. */
  readonly holdsAll: boolean;
}

interface Scaler {
  readonly object: ObjectReference;
  readonly signals: readonly Signal[];
}

/** Kinds of measures that any cluster can give. */
const MEASURED_WITHIN = new Set([
  'Resource',
  'ContainerResource',
  'Pods',
  'Object',
]);

/** What scales a workload and what keeps enough of it up. */
export class Scaling {
  readonly #catalogue: SignalCatalogue;
  readonly #scalers = new Map<string, Scaler[]>();
  readonly #budgets = new Map<string, Budget[]>();

  constructor(catalogue: SignalCatalogue) {
    this.#catalogue = catalogue;
  }

  addAutoscaler(object: unknown): boolean {
    const id = named(object);
    if (!id) return false;
    const target = targetOf(object);
    if (!target) return true;
    const reference = { kind: 'HorizontalPodAutoscaler', ...id };
    this.#put(keyOf(id.namespace, target), reference, [
      ...autoscalerSigns(object, id.name),
      ...this.#metricTies(object),
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
    const path = 'spec.scaleTargetRef.name';
    const sign = portable('keda', 'platform', path, id.name, 'scheduling');
    this.#put(keyOf(id.namespace, target), { kind: 'ScaledObject', ...id }, [
      sign,
      ...ties,
    ]);
    return true;
  }

  addBudget(object: unknown): boolean {
    const id = named(object);
    if (!id) return false;
    const selector = podSelector(get(object, 'spec', 'selector'));
    if (!selector) return true;
    const inNamespace = this.#budgets.get(id.namespace) ?? [];
    inNamespace.push({
      object: { kind: 'PodDisruptionBudget', ...id },
      selector,
      ...allowance(object),
    });
    this.#budgets.set(id.namespace, inNamespace);
    return true;
  }

  /** What scales a workload, if something does. */
  scalerOf(workload: ObjectReference): ObjectReference | undefined {
    return this.#scalers.get(keyOfWorkload(workload))?.[0]?.object;
  }

  /** What the scalers of a workload lean on. */
  of(workload: ObjectReference): Signal[] {
    const scalers = this.#scalers.get(keyOfWorkload(workload)) ?? [];
    return scalers.flatMap(({ signals }) => signals);
  }

  /** The budgets for pods with these labels, and whether each lets one go. */
  budgetsOf(
    namespace: string,
    podLabels: Readonly<Record<string, string>>,
    replicas: number | null,
  ): { object: ObjectReference; letsGo: boolean }[] {
    return (this.#budgets.get(namespace) ?? [])
      .filter(({ selector }) => selectsPods(selector, podLabels))
      .map(({ object, stay, holdsAll }) => ({
        object,
        letsGo:
          !holdsAll &&
          (stay === undefined || replicas === null || stay < replicas),
      }));
  }

  /** What is measured outside of the cluster can be of a provider. */
  #metricTies(object: unknown): Tie[] {
    return list(object, 'spec', 'metrics').flatMap((metric, index) =>
      endpointTies(
        text(metric, 'external', 'metric', 'name')?.replace(/[|/]/g, ' ') ?? '',
        `spec.metrics[${index}].external.metric.name`,
        this.#catalogue,
      ),
    );
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

  #put(key: string, object: ObjectReference, ties: readonly Tie[]): void {
    const scalers = this.#scalers.get(key) ?? [];
    const signals = ties.map(found => signalOf(found, object));
    this.#scalers.set(key, [...scalers, { object, signals }]);
  }
}

function keyOfWorkload({ kind, namespace = '', name }: ObjectReference) {
  return keyOf(namespace, `${kind}/${name}`);
}

/** Scaling by what only a service outside measures is no standard scaling. */
function autoscalerSigns(object: unknown, name: string): Tie[] {
  const types = list(object, 'spec', 'metrics').map(one => text(one, 'type'));
  const isStandard =
    types.length === 0 ||
    types.some(type => type !== undefined && MEASURED_WITHIN.has(type));
  const path = 'spec.scaleTargetRef.name';
  return isStandard
    ? [portable('autoscaler', 'platform', path, name, 'scheduling')]
    : [];
}

/** One that says neither lets all pods go. */
function allowance(object: unknown): Pick<Budget, 'stay' | 'holdsAll'> {
  const stay = get(object, 'spec', 'minAvailable');
  const go = get(object, 'spec', 'maxUnavailable');
  return {
    stay: typeof stay === 'number' ? stay : undefined,
    holdsAll: stay === '100%' || go === 0 || go === '0' || go === '0%',
  };
}

/** What is scaled, as `kind/name`; a Deployment when the kind is left out. */
function targetOf(object: unknown): string | undefined {
  const target = get(object, 'spec', 'scaleTargetRef');
  const name = text(target, 'name');
  return name ? `${text(target, 'kind') ?? 'Deployment'}/${name}` : undefined;
}
