// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { get, list, named, text } from './raw';
import { SignalCatalogue } from '../register';
import { grouped, ObservedResource, OBSERVED_RESOURCES } from './resources';

/**
 * Most kinds of custom resources that are listed beside the fixed ones. A
 * provider of Crossplane can bring hundreds, of which few are used.
 */
const MAX_KINDS = 250;

/** A kind of custom resource, as its definition or an object of it tells. */
export interface CustomKind {
  readonly group: string;
  readonly kind: string;
  readonly plural: string;
  readonly versions: readonly string[];
  /** Whether a platform team made it to stand for cloud resources. */
  readonly standsForOthers?: boolean;
}

/**
 * Which custom resources a cluster has, and which of them are read because the
 * register says that their group ties to a provider.
 */
export class CustomKinds {
  readonly #catalogue: SignalCatalogue;
  readonly #fixed = new Set(OBSERVED_RESOURCES.map(one => one.resource));
  readonly #kinds = new Map<string, CustomKind>();
  readonly #groups = new Set<string>();

  constructor(catalogue: SignalCatalogue) {
    this.#catalogue = catalogue;
  }

  /** A CustomResourceDefinition; false when it is none. */
  addDefinition(object: unknown): boolean {
    const id = named(object);
    const group = text(object, 'spec', 'group');
    const kind = text(object, 'spec', 'names', 'kind');
    const plural = text(object, 'spec', 'names', 'plural');
    if (!id || !group || !kind || !plural) return false;
    const versions = list(object, 'spec', 'versions')
      .filter(version => get(version, 'served') !== false)
      .flatMap(version => text(version, 'name') ?? []);
    const standsForOthers = isAbstraction(object);
    this.#add({ group, kind, plural, versions, standsForOthers });
    return true;
  }

  /** A kind that objects show, when no definition of it was seen. */
  addHeld(kind: CustomKind): void {
    const isDefined = [...this.#kinds.values()].some(
      known => known.group === kind.group && known.kind === kind.kind,
    );
    if (!isDefined) this.#add(kind);
  }

  /** Whether the cluster defines a resource of this name. */
  has(resource: string): boolean {
    return this.#kinds.has(resource);
  }

  /** Groups of which the kinds stand for cloud resources that can be others. */
  abstractions(): string[] {
    return [...this.#kinds.values()].flatMap(kind =>
      this.#isAbstraction(kind) ? kind.group : [],
    );
  }

  groups(): string[] {
    return [...this.#groups].sort();
  }

  /** The kinds to read, and how many more there are than are read. */
  toRead(): { resources: ObservedResource[]; leftOut: number } {
    const wanted = [...this.#kinds]
      .filter(
        ([resource, kind]) =>
          !this.#fixed.has(resource) &&
          (this.#catalogue.customResourceGroup(kind.group)?.read === true ||
            this.#isAbstraction(kind)),
      )
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return {
      resources: wanted
        .slice(0, MAX_KINDS)
        .map(([, { plural, kind, group, versions }]) =>
          grouped(plural, kind, group, versions),
        ),
      leftOut: Math.max(0, wanted.length - MAX_KINDS),
    };
  }

  /** A group that the register knows is what the register says. */
  #isAbstraction({ standsForOthers, group }: CustomKind): boolean {
    return (
      standsForOthers === true &&
      this.#catalogue.customResourceGroup(group) === undefined
    );
  }

  #add(kind: CustomKind): void {
    this.#groups.add(kind.group);
    this.#kinds.set(`${kind.plural}.${kind.group}`, kind);
  }
}

/** How Crossplane marks the kinds that it makes for teams, in its first and second version. */
const CLAIM = 'claim';
const COMPOSITE = 'composite';

/** A kind of Crossplane that teams ask for in their own namespace. */
function isAbstraction(definition: unknown): boolean {
  const isOfCrossplane = list(definition, 'metadata', 'ownerReferences').some(
    owner => text(owner, 'kind') === 'CompositeResourceDefinition',
  );
  const categories = list(definition, 'spec', 'names', 'categories');
  const isNamespaced = text(definition, 'spec', 'scope') === 'Namespaced';
  return (
    isOfCrossplane &&
    (categories.includes(CLAIM) ||
      (isNamespaced && categories.includes(COMPOSITE)))
  );
}
