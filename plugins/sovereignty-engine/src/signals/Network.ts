// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { ObjectReference, Signal } from '@regie/plugin-sovereignty-common';
import {
  annotation,
  get,
  keyOf,
  labels,
  list,
  named,
  text,
} from '../observation/raw';
import { SignalCatalogue } from '../register';
import { annotationTies, loadBalancerHostTies } from './annotationTies';
import { endpointTies } from './endpointTies';
import { Gateways } from './Gateways';
import { IngressClasses } from './IngressClasses';
import { issuerMentions, Issuers } from './Issuers';
import { portable, signalOf, Tie, tie } from './tie';

interface Service {
  readonly object: ObjectReference;
  readonly selector: readonly [string, string][];
  readonly ties: readonly Tie[];
}

/** Something that leads traffic to Services, with what it leans on itself. */
interface Entrance {
  readonly object: ObjectReference;
  /** Services as `namespace/name`. */
  readonly services: readonly string[];
  readonly ties: readonly Tie[];
  /** Signals of the class and certificate issuer behind it; asked at the end. */
  readonly behind: () => { signals: Signal[]; notRead: string[] };
}

/** Signals of what leads to pods, and what of it could not be looked at. */
export interface Reach {
  readonly signals: Signal[];
  readonly notRead: string[];
}

/** From Services and what leads to them to the workloads behind. */
export class Network {
  readonly classes: IngressClasses;
  readonly gateways: Gateways;
  readonly issuers: Issuers;
  readonly #catalogue: SignalCatalogue;
  readonly #services = new Map<string, Map<string, Service>>();
  readonly #entrances: Entrance[] = [];
  #entrancesOf: Map<string, Entrance[]> | undefined;
  readonly #claimed = new Set<string>();

  constructor(catalogue: SignalCatalogue) {
    this.#catalogue = catalogue;
    this.classes = new IngressClasses(catalogue);
    this.gateways = new Gateways(catalogue);
    this.issuers = new Issuers(catalogue);
  }

  addService(object: unknown): boolean {
    const id = named(object);
    if (!id) return false;
    const inNamespace = this.#services.get(id.namespace) ?? new Map();
    inNamespace.set(id.name, {
      object: { kind: 'Service', ...id },
      selector: Object.entries(labels(object, 'spec', 'selector')),
      ties: serviceTies(object, this.#catalogue),
    });
    this.#services.set(id.namespace, inNamespace);
    return true;
  }

  addIngress(object: unknown): boolean {
    const id = named(object);
    if (!id) return false;
    const issuers = issuerMentions(object, id.namespace);
    const reference = { kind: 'Ingress', ...id };
    const className =
      text(object, 'spec', 'ingressClassName') ||
      annotation(object, 'kubernetes.io/ingress.class');
    const byAnnotation = !text(object, 'spec', 'ingressClassName');
    this.#entrances.push({
      object: reference,
      services: backendsOf(object).map(name => keyOf(id.namespace, name)),
      ties: [
        ...annotationTies(object, 'ingress', this.#catalogue),
        ...ingressHostTies(object, this.#catalogue),
        ...loadBalancerHostTies(object, this.#catalogue),
      ],
      behind: () => {
        const served = this.classes.of(reference, className, byAnnotation);
        const vouched = this.issuers.of(issuers);
        return {
          signals: [...served.signals, ...vouched],
          notRead: served.notRead,
        };
      },
    });
    return true;
  }

  /** `kind` is HTTPRoute, GRPCRoute or TLSRoute. */
  addRoute(kind: string, object: unknown): boolean {
    const id = named(object);
    if (!id) return false;
    this.#entrances.push({
      object: { kind, ...id },
      services: routeBackends(object, id.namespace),
      ties: [
        portable(
          'gateway-api',
          'platform',
          'apiVersion',
          'gateway.networking.k8s.io',
          'ingress',
        ),
        ...annotationTies(object, 'ingress', this.#catalogue),
      ],
      behind: this.gateways.behind(object, id, parents =>
        this.issuers.of(parents),
      ),
    });
    return true;
  }

  /** The Route of OpenShift, which nobody else has. */
  addOpenShiftRoute(object: unknown): boolean {
    const id = named(object);
    if (!id) return false;
    const names = [
      text(object, 'spec', 'to', 'name'),
      ...list(object, 'spec', 'alternateBackends').map(one =>
        text(one, 'name'),
      ),
    ].filter((name): name is string => name !== undefined);
    const group = 'route.openshift.io';
    this.#entrances.push({
      object: { kind: 'Route', ...id },
      services: names.map(name => keyOf(id.namespace, name)),
      ties: [
        tie(this.#catalogue.customResourceGroup(group), {
          id: `group:${group}`,
          category: 'ingress',
          layer: 'platform',
          path: 'apiVersion',
          match: group,
        }),
      ],
      behind: () => ({ signals: [], notRead: [] }),
    });
    return true;
  }

  /** What leads to pods with these labels. */
  reachOf(
    namespace: string,
    podLabels: Readonly<Record<string, string>>,
  ): Reach {
    const signals: Signal[] = [];
    const notRead: string[] = [];
    for (const [name, service] of this.#services.get(namespace) ?? []) {
      if (!selects(service, podLabels)) continue;
      signals.push(...this.#claim(service));
      for (const entrance of this.#leadingTo(keyOf(namespace, name))) {
        signals.push(...this.#claim(entrance));
        const behind = entrance.behind();
        signals.push(...behind.signals);
        notRead.push(...behind.notRead);
      }
    }
    return { signals, notRead };
  }

  /** Signals that no workload was found behind; ask after all workloads. */
  leftOver(): Signal[] {
    const services = [...this.#services.values()].flatMap(byName => [
      ...byName.values(),
    ]);
    const alone = [...services, ...this.#entrances].filter(
      ({ object }) => !this.#claimed.has(objectKey(object)),
    );
    return [
      ...alone.flatMap(({ object, ties }) =>
        ties.map(found => signalOf(found, object)),
      ),
      ...alone.flatMap(one => ('behind' in one ? one.behind().signals : [])),
      ...this.issuers.leftOver(),
    ];
  }

  #leadingTo(service: string): readonly Entrance[] {
    if (!this.#entrancesOf) {
      this.#entrancesOf = new Map();
      for (const entrance of this.#entrances) {
        for (const name of new Set(entrance.services)) {
          const found = this.#entrancesOf.get(name);
          if (found) found.push(entrance);
          else this.#entrancesOf.set(name, [entrance]);
        }
      }
    }
    return this.#entrancesOf.get(service) ?? [];
  }

  #claim({ object, ties }: Service | Entrance): Signal[] {
    this.#claimed.add(objectKey(object));
    return ties.map(found => signalOf(found, object));
  }
}

function serviceTies(object: unknown, catalogue: SignalCatalogue): Tie[] {
  const ties = [
    ...annotationTies(object, 'load-balancer', catalogue),
    ...loadBalancerHostTies(object, catalogue),
  ];
  const external = text(object, 'spec', 'externalName');
  if (external) {
    ties.push(...endpointTies(external, 'spec.externalName', catalogue));
  }
  const balancer = text(object, 'spec', 'loadBalancerClass');
  if (balancer) {
    ties.push(
      tie(catalogue.controller('LoadBalancerClass', balancer), {
        id: `load-balancer-class:${balancer}`,
        category: 'load-balancer',
        layer: 'platform',
        path: 'spec.loadBalancerClass',
        match: balancer,
      }),
    );
  }
  const type = text(object, 'spec', 'type');
  // Every provider offers this one; it is the annotations that tie.
  if (type === 'LoadBalancer' && ties.length === 0) {
    ties.push(
      portable('load-balancer', 'platform', 'spec.type', type, 'load-balancer'),
    );
  }
  return ties;
}

function backendsOf(ingress: unknown): string[] {
  const backends = [
    get(ingress, 'spec', 'defaultBackend'),
    get(ingress, 'spec', 'backend'),
    ...list(ingress, 'spec', 'rules').flatMap(rule =>
      list(rule, 'http', 'paths').map(path => get(path, 'backend')),
    ),
  ];
  // Before Ingresses were stable the name stood without a level between.
  return backends.flatMap(
    backend =>
      text(backend, 'service', 'name') ?? text(backend, 'serviceName') ?? [],
  );
}

/** A public name can be a provider's own, such as one of cloudapp.azure.com. */
function ingressHostTies(ingress: unknown, catalogue: SignalCatalogue): Tie[] {
  return list(ingress, 'spec', 'rules').flatMap((rule, index) =>
    endpointTies(
      text(rule, 'host') ?? '',
      `spec.rules[${index}].host`,
      catalogue,
      'ingress',
    ),
  );
}

function routeBackends(route: unknown, namespace: string): string[] {
  return list(route, 'spec', 'rules').flatMap(rule =>
    list(rule, 'backendRefs').flatMap(backend => {
      const kind = text(backend, 'kind') ?? 'Service';
      const name = text(backend, 'name');
      return kind === 'Service' && name
        ? [keyOf(text(backend, 'namespace') ?? namespace, name)]
        : [];
    }),
  );
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
