// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { ObjectReference, Signal } from '@regie/plugin-sovereignty-common';
import {
  get,
  isRecord,
  keyOf,
  list,
  named,
  Named,
  text,
} from '../observation/raw';
import { SignalCatalogue } from '../register';
import type { Mention } from './PodTemplate';
import { sopsTies } from './sopsTies';
import { portable, signalOf, tie } from './tie';

/** What operators put behind the name of an object to name the Secrets that go with it. */
const WRITES: Readonly<Record<string, readonly string[]>> = {
  'postgresql.cnpg.io/Cluster': ['-app', '-superuser'],
  'rabbitmq.com/RabbitmqCluster': ['-default-user'],
  'kafka.strimzi.io/KafkaUser': [''],
  'objectbucket.io/ObjectBucketClaim': [''],
  'k8s.mariadb.com/User': [''],
};

/** What of an object is needed to find who leans on it. */
interface CustomResource {
  readonly signals: readonly Signal[];
  readonly namespace: string;
  /** Secrets that it writes, as `namespace/name`. */
  readonly secrets: readonly string[];
  /** Workloads that own it, as `kind/name`. */
  readonly owners: readonly string[];
}

/** An owner of an object, as its metadata have it. */
export interface Owner {
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
}

export function ownersOf(object: unknown): Owner[] {
  return list(object, 'metadata', 'ownerReferences').flatMap(reference => {
    const name = text(reference, 'name');
    const kind = text(reference, 'kind');
    return name && kind
      ? [{ name, kind, apiVersion: text(reference, 'apiVersion') ?? '' }]
      : [];
  });
}

/**
 * Cloud resources that are managed from the cluster, such as a database at a
 * provider. A workload leans on one that it owns or that owns it, or whose
 * Secret it takes; one without such a tie belongs to all workloads of its
 * namespace.
 */
export class CustomResources {
  readonly #catalogue: SignalCatalogue;
  readonly #byName = new Map<string, CustomResource>();
  readonly #bySecret = new Map<string, CustomResource[]>();
  readonly #byOwner = new Map<string, CustomResource[]>();
  readonly #loose = new Map<string, CustomResource[]>();
  readonly #claimed = new Set<CustomResource>();
  readonly #abstractions = new Set<string>();

  constructor(catalogue: SignalCatalogue) {
    this.#catalogue = catalogue;
  }

  /** A group of kinds behind which the cloud resources can be changed for others. */
  standsFor(group: string): void {
    this.#abstractions.add(group);
  }

  /** `as` is its kind, where the object itself does not say. */
  add(group: string, object: unknown, as?: string): boolean {
    const id = named(object);
    const kind = text(object, 'kind') ?? as;
    if (!id || !kind) return false;
    const resource = this.#project(group, kind, id, object);
    this.#byName.set(nameKey(group, kind, id), resource);
    for (const secret of resource.secrets) {
      push(this.#bySecret, secret, resource);
    }
    for (const owner of resource.owners) {
      push(this.#byOwner, keyOf(id.namespace, owner), resource);
    }
    if (resource.secrets.length === 0 && resource.owners.length === 0) {
      push(this.#loose, id.namespace, resource);
    }
    return true;
  }

  /** What a workload owns, is owned by, or has beside it in its namespace. */
  of(
    workload: ObjectReference,
    owners: readonly Owner[],
    secrets: readonly Mention[],
  ): Signal[] {
    const { kind, namespace = '', name } = workload;
    const found = [
      ...owners.flatMap(owner => {
        const [group] = owner.apiVersion.split('/');
        const key = nameKey(group, owner.kind, { namespace, name: owner.name });
        return this.#byName.get(key) ?? [];
      }),
      ...(this.#byOwner.get(keyOf(namespace, `${kind}/${name}`)) ?? []),
      ...secrets.flatMap(
        secret => this.#bySecret.get(keyOf(namespace, secret.name)) ?? [],
      ),
      ...(namespace ? this.#loose.get(namespace) ?? [] : []),
    ];
    for (const resource of found) this.#claimed.add(resource);
    return found.flatMap(({ signals }) => signals);
  }

  leftOver(): Signal[] {
    return [...this.#byName.values()]
      .filter(resource => !this.#claimed.has(resource))
      .flatMap(({ signals }) => signals);
  }

  #project(
    group: string,
    kind: string,
    { namespace, name }: Named,
    object: unknown,
  ): CustomResource {
    const found = this.#abstractions.has(group)
      ? portable(
          'crossplane-xrd',
          'platform',
          'apiVersion',
          group,
          'custom-resource',
        )
      : tie(this.#catalogue.customResourceGroup(group), {
          id: `group:${group}`,
          category: 'custom-resource',
          layer: 'platform',
          path: 'apiVersion',
          match: group,
        });
    const reference = { kind, ...(namespace && { namespace }), name };
    return {
      signals: [found, ...sopsTies(object, this.#catalogue)].map(one =>
        signalOf(one, reference),
      ),
      namespace,
      secrets: secretsOf(
        object,
        { namespace, name },
        WRITES[`${group}/${kind}`],
      ),
      owners: ownersOf(object).map(owner => `${owner.kind}/${owner.name}`),
    };
  }
}

/** Names of the Secrets that an operator writes connection details or a vault's content into. */
function secretsOf(
  object: unknown,
  { namespace, name }: Named,
  endings: readonly string[] = [],
): string[] {
  const written = endings.map(ending => keyOf(namespace, `${name}${ending}`));
  const output = text(object, 'spec', 'output', 'secret', 'name');
  if (output) written.push(keyOf(namespace, output));
  const connection = get(object, 'spec', 'writeConnectionSecretToRef');
  const target = text(connection, 'name');
  if (target) {
    written.push(keyOf(text(connection, 'namespace') ?? namespace, target));
  }
  for (const template of list(object, 'spec', 'secretTemplates')) {
    const decrypted = text(template, 'name');
    if (decrypted) written.push(keyOf(namespace, decrypted));
  }
  const secrets = get(object, 'spec', 'operatorSpec', 'secrets');
  if (isRecord(secrets)) {
    for (const key of Object.keys(secrets)) {
      const one = text(secrets, key, 'name');
      if (one) written.push(keyOf(namespace, one));
    }
  }
  return [...new Set(written)];
}

function nameKey(group: string, kind: string, { namespace, name }: Named) {
  return `${group}/${kind}/${namespace}/${name}`;
}

function push<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const found = lists.get(key);
  if (found) found.push(value);
  else lists.set(key, [value]);
}
