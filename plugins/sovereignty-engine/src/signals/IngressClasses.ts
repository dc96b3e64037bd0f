// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { ObjectReference } from '@regie/plugin-sovereignty-common';
import { annotation, keyPath, named, text } from '../observation/raw';
import { SignalCatalogue } from '../register';
import type { Reach } from './Network';
import { signalOf, tie } from './tie';

const DEFAULT_CLASS = 'ingressclass.kubernetes.io/is-default-class';

/** From the class of an Ingress to the controller that serves it. */
export class IngressClasses {
  readonly #catalogue: SignalCatalogue;
  readonly #controllers = new Map<string, string>();
  #defaultClass: string | undefined;

  constructor(catalogue: SignalCatalogue) {
    this.#catalogue = catalogue;
  }

  add(object: unknown): boolean {
    const id = named(object);
    const controller = text(object, 'spec', 'controller');
    if (!id || !controller) return false;
    this.#controllers.set(id.name, controller);
    if (annotation(object, DEFAULT_CLASS) === 'true') {
      this.#defaultClass = id.name;
    }
    return true;
  }

  /** Who serves an Ingress. `byAnnotation`: the class stands in the old place. */
  of(
    ingress: ObjectReference,
    className: string | undefined,
    byAnnotation: boolean,
  ): Reach {
    const name = className ?? this.#defaultClass;
    if (name === undefined) {
      return {
        signals: [],
        notRead: [
          `what serves Ingress ${ingress.name}: it names no class, and no IngressClass says that it is the default`,
        ],
      };
    }
    const controller = this.#controllers.get(name);
    if (controller !== undefined) {
      return {
        signals: [this.#ofController(name, controller)],
        notRead: [],
      };
    }
    // A class of one's own name does not say what serves it: unknown, not clean.
    const found = tie(this.#catalogue.ingressClass(name), {
      id: `ingress-class:${name}`,
      category: 'ingress',
      layer: 'platform',
      path: byAnnotation
        ? keyPath('metadata.annotations', 'kubernetes.io/ingress.class')
        : 'spec.ingressClassName',
      match: name,
    });
    return { signals: [signalOf(found, ingress)], notRead: [] };
  }

  #ofController(name: string, controller: string) {
    return signalOf(
      tie(
        this.#catalogue.controller('IngressClass', controller) ??
          this.#catalogue.ingressClass(name),
        {
          id: `ingress-controller:${controller}`,
          category: 'ingress',
          layer: 'platform',
          path: 'spec.controller',
          match: controller,
        },
      ),
      { kind: 'IngressClass', name },
    );
  }
}
