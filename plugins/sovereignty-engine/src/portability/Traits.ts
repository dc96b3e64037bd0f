// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  ObjectReference,
  PortabilityTrait,
  PortabilityTraitName,
} from '@regie/plugin-sovereignty-common';

/**
 * Makes traits. Those of a workload itself are the same for thousands of
 * workloads, so one object serves them all.
 */
export class Traits {
  readonly #shared = new Map<string, PortabilityTrait>();

  yes(
    trait: PortabilityTraitName,
    seen: string,
    path: string,
    object?: ObjectReference,
  ): PortabilityTrait {
    return this.#make(trait, 'yes', seen, path, object);
  }

  /** `path` is `null` where nothing shows what is not there. */
  no(
    trait: PortabilityTraitName,
    seen: string,
    path: string | null = null,
    object?: ObjectReference,
  ): PortabilityTrait {
    return this.#make(trait, 'no', seen, path, object);
  }

  unknown(trait: PortabilityTraitName, why: string): PortabilityTrait {
    return this.#make(trait, 'unknown', why, null);
  }

  #make(
    trait: PortabilityTraitName,
    answer: PortabilityTrait['answer'],
    seen: string,
    path: string | null,
    object?: ObjectReference,
  ): PortabilityTrait {
    if (object) return { trait, answer, seen, object, path };
    const key = `${trait} ${answer} ${path} ${seen}`;
    let known = this.#shared.get(key);
    if (!known) {
      known = { trait, answer, seen, path };
      this.#shared.set(key, known);
    }
    return known;
  }
}
