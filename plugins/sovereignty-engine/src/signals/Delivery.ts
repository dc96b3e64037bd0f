// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Signal } from '@regie/plugin-sovereignty-common';
import { get, keyOf, list, named, text } from '../observation/raw';
import { SignalCatalogue } from '../register';
import { hostNames } from './hostNames';
import { OPEN_PROTOCOL, signalOf, Tie, tie } from './tie';

/** The keys by which Flux and Argo CD mark what they put into a cluster. */
const KUSTOMIZATION = 'kustomize.toolkit.fluxcd.io';
const HELM_RELEASE = 'helm.toolkit.fluxcd.io';
const ARGO_TRACKING = 'argocd.argoproj.io/tracking-id';
const ARGO_INSTANCE = 'argocd.argoproj.io/instance';

interface SourceReference {
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
}

type Labels = Readonly<Record<string, string>>;

/** From a workload over what delivers it to the forge that its source is at. */
export class Delivery {
  readonly #catalogue: SignalCatalogue;
  readonly #sources = new Map<string, { ref: SourceReference; ties: Tie[] }>();
  readonly #sourceOfRelease = new Map<string, SourceReference>();
  readonly #applications = new Map<string, Signal[]>();
  readonly #claimed = new Set<string>();
  /** Paths of Flux Kustomizations, in which an overlay may be named. */
  readonly paths: { name: string; namespace: string; path: string }[] = [];

  constructor(catalogue: SignalCatalogue) {
    this.#catalogue = catalogue;
  }

  /** `kind` is GitRepository, OCIRepository, HelmRepository or Bucket. */
  addSource(kind: string, object: unknown): boolean {
    const id = named(object);
    if (!id) return false;
    const field = kind === 'Bucket' ? 'endpoint' : 'url';
    const path = `spec.${field}`;
    const ties = this.#hostTies(text(object, 'spec', field), path);
    const provider = text(object, 'spec', 'provider');
    const row = provider && this.#catalogue.backupPlugin(provider);
    if (provider && row && provider !== 'generic') {
      ties.push(
        tie(row, {
          id: `source-provider:${provider}`,
          category: 'workload-identity',
          layer: 'delivery',
          path: 'spec.provider',
          match: provider,
        }),
      );
    }
    const ref = { kind, ...id };
    this.#sources.set(sourceKey(ref), { ref, ties });
    return true;
  }

  addKustomization(object: unknown): boolean {
    const id = named(object);
    if (!id) return false;
    const path = text(object, 'spec', 'path');
    if (path) this.paths.push({ ...id, path });
    this.#remember('Kustomization', id.namespace, id.name, [
      get(object, 'spec', 'sourceRef'),
    ]);
    return true;
  }

  addHelmRelease(object: unknown): boolean {
    const id = named(object);
    if (!id) return false;
    this.#remember('HelmRelease', id.namespace, id.name, [
      get(object, 'spec', 'chartRef'),
      get(object, 'spec', 'chart', 'spec', 'sourceRef'),
    ]);
    return true;
  }

  addApplication(object: unknown): boolean {
    const id = named(object);
    if (!id) return false;
    const single = get(object, 'spec', 'source');
    const sources =
      single === undefined
        ? list(object, 'spec', 'sources').map(
            (source, index) => [source, `spec.sources[${index}]`] as const,
          )
        : ([[single, 'spec.source']] as const);
    const signals = sources.flatMap(([source, path]) =>
      this.#hostTies(text(source, 'repoURL'), `${path}.repoURL`).map(found =>
        signalOf(found, { kind: 'Application', ...id }),
      ),
    );
    this.#applications.set(id.name, signals);
    return true;
  }

  /** Signals of the sources behind a workload. */
  of(labels: Labels, annotations: Labels): Signal[] {
    return [
      ...this.#ofFlux('Kustomization', KUSTOMIZATION, labels),
      ...this.#ofFlux('HelmRelease', HELM_RELEASE, labels),
      ...this.#ofArgo(labels, annotations),
    ];
  }

  leftOver(): Signal[] {
    return [
      ...[...this.#sources]
        .filter(([key]) => !this.#claimed.has(key))
        .flatMap(([, { ref, ties }]) =>
          ties.map(found => signalOf(found, ref)),
        ),
      ...[...this.#applications]
        .filter(([name]) => !this.#claimed.has(`Application/${name}`))
        .flatMap(([, signals]) => signals),
    ];
  }

  #remember(
    kind: string,
    namespace: string,
    name: string,
    references: readonly unknown[],
  ): void {
    for (const reference of references) {
      const source = text(reference, 'name');
      const sourceKind = text(reference, 'kind');
      if (!source || !sourceKind) continue;
      this.#sourceOfRelease.set(`${kind}/${keyOf(namespace, name)}`, {
        kind: sourceKind,
        namespace: text(reference, 'namespace') ?? namespace,
        name: source,
      });
      return;
    }
  }

  #ofFlux(kind: string, prefix: string, labels: Labels): Signal[] {
    const name = labels[`${prefix}/name`];
    const namespace = labels[`${prefix}/namespace`];
    if (!name || namespace === undefined) return [];
    const ref = this.#sourceOfRelease.get(`${kind}/${keyOf(namespace, name)}`);
    const key = ref && sourceKey(ref);
    const source = key === undefined ? undefined : this.#sources.get(key);
    if (key === undefined || !source) return [];
    this.#claimed.add(key);
    return source.ties.map(found => signalOf(found, source.ref));
  }

  #ofArgo(labels: Labels, annotations: Labels): Signal[] {
    const [tracked] = (annotations[ARGO_TRACKING] ?? '').split(':');
    const name = tracked || labels[ARGO_INSTANCE];
    const signals = name ? this.#applications.get(name) : undefined;
    if (!signals) return [];
    this.#claimed.add(`Application/${name}`);
    return signals;
  }

  #hostTies(url: string | undefined, path: string): Tie[] {
    const [host] = hostNames(hostPart(url ?? ''));
    if (!host) return [];
    const row =
      this.#catalogue.forge(host) ??
      this.#catalogue.registry(host) ??
      this.#catalogue.endpoint(host) ??
      OPEN_PROTOCOL;
    return [
      tie(row, {
        id: `source:${host}`,
        category: 'other',
        layer: 'delivery',
        path,
        match: host,
      }),
    ];
  }
}

/** The host of an address; for git the form user@host:path as well. */
function hostPart(url: string): string {
  const rest = url.replace(/^[a-z+]+:\/\//i, '');
  const [authority] = rest.split(/[/?#]/);
  return authority.slice(authority.lastIndexOf('@') + 1).split(':')[0];
}

function sourceKey({ kind, namespace, name }: SourceReference): string {
  return `${kind}/${keyOf(namespace, name)}`;
}
