// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import path from 'path';
import { Provenance, UnreadResource } from '@regie/plugin-sovereignty-common';
import {
  CustomKind,
  RECORDED_RESOURCES,
  ObservedResource,
} from '@regie/plugin-sovereignty-engine';
import {
  ClusterConnection,
  ClusterReadError,
} from '@regie/plugin-sovereignty-node';
import { Checksums } from './Checksums';
import { MANIFEST_FILE, readManifest, SnapshotManifest } from './manifest';
import { parseObjects } from './parseObjects';
import { SnapshotFile } from './SnapshotFile';
import { OBJECT_FILE, SnapshotLocation } from './SnapshotLocation';
import { TrustedKeys } from './TrustedKeys';

const PAGE_SIZE = 500;

type Objects = Map<string, Record<string, unknown>[]>;

/** A recorded cluster. It was read whole when it was opened. */
export class SnapshotConnection implements ClusterConnection {
  readonly isRecorded = true;
  readonly #name: string;
  readonly #manifest: SnapshotManifest | undefined;
  readonly #objects: Objects;
  readonly #signedBy: string | null;

  private constructor(read: {
    name: string;
    manifest: SnapshotManifest | undefined;
    objects: Objects;
    signedBy: string | null;
  }) {
    this.#name = read.name;
    this.#manifest = read.manifest;
    this.#objects = read.objects;
    this.#signedBy = read.signedBy;
  }

  static async open(
    location: SnapshotLocation,
    trusted: TrustedKeys,
  ): Promise<SnapshotConnection> {
    const objects: Objects = new Map();
    const checksums = new Checksums(location.location);
    let manifest: SnapshotManifest | undefined;
    let isKubernetes = false;
    for await (const file of location.files()) {
      if (checksums.take(file)) continue;
      if (path.basename(file.name) === MANIFEST_FILE) {
        if (manifest) throw severalClusters(location);
        manifest = readManifest(file);
      } else {
        isKubernetes = addFile(objects, file) || isKubernetes;
      }
    }
    if (!isKubernetes) {
      throw new ClusterReadError(
        'malformed',
        `${location.location} holds no Kubernetes object. A snapshot is a folder with what kubectl get … -o json or -o yaml prints, such as nodes.yaml and pods.yaml.`,
      );
    }
    return new SnapshotConnection({
      name: location.name,
      manifest,
      objects,
      signedBy: checksums.check(trusted),
    });
  }

  get apiHost(): string | null {
    return this.#manifest?.apiHost ?? null;
  }

  async issuerHost(): Promise<string | null> {
    return this.#manifest?.issuerHost ?? null;
  }

  async version(): Promise<string | null> {
    const node = this.#objects.get('nodes')?.[0];
    return this.#manifest?.serverVersion ?? kubeletVersion(node) ?? null;
  }

  async takenAt(): Promise<string | null> {
    return this.#manifest?.takenAt ?? newestHeartbeat(this.#objects) ?? null;
  }

  heldKinds(): readonly CustomKind[] {
    return [...this.#objects].flatMap(([resource, objects]) => {
      const group = groupOfResource(resource);
      const kind = own(objects[0], 'kind');
      const version = String(own(objects[0], 'apiVersion')).split('/')[1];
      return group.includes('.') && typeof kind === 'string' && version
        ? [{ group, kind, plural: resource.split('.')[0], versions: [version] }]
        : [];
    });
  }

  async provenance(): Promise<Provenance> {
    return { medium: 'snapshot', signedBy: this.#signedBy };
  }

  async *list({ resource, kind }: ObservedResource): AsyncIterable<unknown[]> {
    const objects =
      this.#objects.get(resource) ??
      this.#objects.get(kindName(kind, groupOfResource(resource)));
    if (!objects) throw this.#notThere(resource);
    if (objects.length === 0) yield [];
    for (let start = 0; start < objects.length; start += PAGE_SIZE) {
      yield objects.slice(start, start + PAGE_SIZE);
    }
  }

  async close(): Promise<void> {
    this.#objects.clear();
  }

  #notThere(resource: string): ClusterReadError {
    const said: UnreadResource | undefined = this.#manifest?.unread.find(
      entry => entry.resource === resource,
    );
    if (said) {
      const reason = said.reason === 'failed' ? 'absent' : said.reason;
      return new ClusterReadError(reason, said.message);
    }
    return new ClusterReadError(
      'absent',
      `the snapshot ${this.#name} holds no ${resource}`,
    );
  }
}

/** Where these were before they had a group of their own; old manifests have it still. */
const FIRST_GROUP = 'extensions';
const MOVED: ReadonlySet<string> = new Set([
  'daemonsets.apps',
  'deployments.apps',
  'ingresses.networking.k8s.io',
  'replicasets.apps',
]);

/** Gives whether the file held anything of Kubernetes at all. */
function addFile(objects: Objects, { name, bytes }: SnapshotFile): boolean {
  const parsed = parseObjects(name, bytes.toString('utf8'));
  const listed = resourceOfFile(name);
  if (listed && parsed.isKubernetes && !objects.has(listed)) {
    // An empty List has no kind inside; the file's name tells what it lists.
    objects.set(listed, []);
  }
  for (const object of parsed.objects) add(objects, object);
  return parsed.isKubernetes;
}

function severalClusters({ location }: SnapshotLocation): ClusterReadError {
  return new ClusterReadError(
    'malformed',
    `${location} holds more than one ${MANIFEST_FILE}. Make an archive of each cluster apart.`,
  );
}

function resourceOfFile(file: string): string | undefined {
  const name = path.basename(file).replace(OBJECT_FILE, '');
  return RECORDED_RESOURCES.find(
    ({ resource }) => resource === name || resource.split('.')[0] === name,
  )?.resource;
}

function add(objects: Objects, object: Record<string, unknown>): void {
  const observed = RECORDED_RESOURCES.find(
    ({ kind, resource }) =>
      kind === object.kind &&
      (groupOf(object) === groupOfResource(resource) ||
        (groupOf(object) === FIRST_GROUP && MOVED.has(resource))),
  );
  const resource = observed?.resource ?? customResource(object);
  if (!resource) return;
  const list = objects.get(resource);
  if (list) list.push(object);
  else objects.set(resource, [object]);
}

/** A name for a custom resource whose plural no definition tells. */
function customResource(object: Record<string, unknown>): string | undefined {
  const group = groupOf(object);
  const { kind } = object;
  return group.includes('.') && typeof kind === 'string'
    ? kindName(kind, group)
    : undefined;
}

function kindName(kind: string, group: string): string {
  return `${kind.toLocaleLowerCase('en-US')}.${group}`;
}

function groupOf({ apiVersion }: Record<string, unknown>): string {
  return typeof apiVersion === 'string' && apiVersion.includes('/')
    ? apiVersion.slice(0, apiVersion.indexOf('/'))
    : '';
}

function groupOfResource(resource: string): string {
  const dot = resource.indexOf('.');
  return dot < 0 ? '' : resource.slice(dot + 1);
}

function own(value: unknown, key: string): unknown {
  return typeof value === 'object' &&
    value !== null &&
    Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}

function kubeletVersion(node: unknown): string | undefined {
  const version = own(own(own(node, 'status'), 'nodeInfo'), 'kubeletVersion');
  return typeof version === 'string' ? version : undefined;
}

/** Nodes report every few minutes at most, so the newest report dates the snapshot. */
function newestHeartbeat(objects: Objects): string | undefined {
  const beats = (objects.get('nodes') ?? []).flatMap(node => {
    const conditions = own(own(node, 'status'), 'conditions');
    return Array.isArray(conditions)
      ? conditions.map(condition => own(condition, 'lastHeartbeatTime'))
      : [];
  });
  return beats
    .filter((beat): beat is string => typeof beat === 'string')
    .sort()
    .at(-1);
}
