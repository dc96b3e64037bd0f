// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Signal } from '@regie/plugin-sovereignty-common';
import { keyOf, list, named, Named, text } from '../observation/raw';
import { SignalCatalogue } from '../register';
import { annotationTies } from './annotationTies';
import { issuerMentions, IssuerMention } from './Issuers';
import type { Reach } from './Network';
import { signalOf, Tie, tie } from './tie';

interface Gateway {
  readonly className: string;
  readonly ties: readonly Tie[];
  readonly issuers: readonly IssuerMention[];
}

/** From a route over its Gateway to the controller that serves it. */
export class Gateways {
  readonly #catalogue: SignalCatalogue;
  readonly #controllers = new Map<string, string>();
  readonly #gateways = new Map<string, Gateway>();

  constructor(catalogue: SignalCatalogue) {
    this.#catalogue = catalogue;
  }

  addClass(object: unknown): boolean {
    const id = named(object);
    const controller = text(object, 'spec', 'controllerName');
    if (!id || !controller) return false;
    this.#controllers.set(id.name, controller);
    return true;
  }

  addGateway(object: unknown): boolean {
    const id = named(object);
    const className = text(object, 'spec', 'gatewayClassName');
    if (!id || !className) return false;
    this.#gateways.set(keyOf(id.namespace, id.name), {
      className,
      ties: annotationTies(object, 'ingress', this.#catalogue),
      issuers: issuerMentions(object, id.namespace),
    });
    return true;
  }

  /** What stands behind a route, to be asked once everything was read. */
  behind(
    route: unknown,
    { namespace }: Named,
    issuersOf: (mentions: readonly IssuerMention[]) => Signal[],
  ): () => Reach {
    const parents = list(route, 'spec', 'parentRefs').flatMap(parent => {
      const kind = text(parent, 'kind') ?? 'Gateway';
      const name = text(parent, 'name');
      return kind === 'Gateway' && name
        ? [{ name, namespace: text(parent, 'namespace') ?? namespace }]
        : [];
    });
    return () => {
      const signals: Signal[] = [];
      const notRead: string[] = [];
      for (const parent of parents) {
        const gateway = this.#gateways.get(
          keyOf(parent.namespace, parent.name),
        );
        if (!gateway) {
          notRead.push(`Gateway ${parent.name}`);
          continue;
        }
        const object = { kind: 'Gateway', ...parent };
        signals.push(
          ...gateway.ties.map(found => signalOf(found, object)),
          this.#ofClass(gateway.className, parent),
          ...issuersOf(gateway.issuers),
        );
      }
      return { signals, notRead };
    };
  }

  #ofClass(className: string, gateway: Named): Signal {
    const controller = this.#controllers.get(className);
    const row = this.#catalogue.controller(
      'GatewayClass',
      controller ?? className,
    );
    return controller === undefined
      ? signalOf(
          tie(row, {
            id: `gateway-class:${className}`,
            category: 'ingress',
            layer: 'platform',
            path: 'spec.gatewayClassName',
            match: className,
          }),
          { kind: 'Gateway', ...gateway },
        )
      : signalOf(
          tie(row, {
            id: `gateway-controller:${controller}`,
            category: 'ingress',
            layer: 'platform',
            path: 'spec.controllerName',
            match: controller,
          }),
          { kind: 'GatewayClass', name: className },
        );
  }
}
