// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { lstat, readdir, readFile } from 'fs/promises';
import path from 'path';
import { UnreadResource } from '@regie/plugin-sovereignty-common';
import {
  CustomKind,
  OBSERVED_RESOURCES,
  ObservedResource,
} from '@regie/plugin-sovereignty-engine';
import {
  ClusterConnection,
  ClusterReadError,
} from '@regie/plugin-sovereignty-node';
import { parse } from 'yaml';
import { MANIFEST_FILE, manifestSchema, SnapshotManifest } from './manifest';
import { parseObjects } from './parseObjects';

const PAGE_SIZE = 500;
const MAX_FILE_BYTES = 256 * 1024 * 1024;
const OBJECT_FILE = /\.(json|ya?ml)$/;

type Objects = Map<string, Record<string, unknown>[]>;

/** A recorded cluster. It was read whole when it was opened. */
export class SnapshotConnection implements ClusterConnection {
  readonly #folder: string;
  readonly #manifest: SnapshotManifest | undefined;
  readonly #objects: Objects;

  private constructor(
    folder: string,
    manifest: SnapshotManifest | undefined,
    objects: Objects,
  ) {
    this.#folder = folder;
    this.#manifest = manifest;
    this.#objects = objects;
  }

  static async open(folder: string): Promise<SnapshotConnection> {
    const files = await filesOf(folder);
    const objects: Objects = new Map();
    let isKubernetes = false;
    for (const file of files) {
      const parsed = parseObjects(file, await readObjectFile(file));
      isKubernetes ||= parsed.isKubernetes;
      const listed = resourceOfFile(file);
      if (listed && parsed.isKubernetes && !objects.has(listed)) {
        // An empty List has no kind inside; the file's name tells what it lists.
        objects.set(listed, []);
      }
      for (const object of parsed.objects) add(objects, object);
    }
    if (!isKubernetes) {
      throw new ClusterReadError(
        'malformed',
        `${folder} holds no Kubernetes object. A snapshot is a folder with what kubectl get … -o json or -o yaml prints, such as nodes.yaml and pods.yaml.`,
      );
    }
    return new SnapshotConnection(folder, await readManifest(folder), objects);
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
      `the snapshot ${path.basename(this.#folder)} holds no ${resource}`,
    );
  }
}

async function filesOf(folder: string): Promise<string[]> {
  const found = await lstat(folder).catch(() => undefined);
  if (!found) {
    throw new ClusterReadError('misconfigured', `There is no ${folder}.`);
  }
  if (found.isFile()) return [folder];
  const entries = await readdir(folder, { withFileTypes: true });
  // A link could lead out of the folder, to files that are nobody's snapshot.
  return entries
    .filter(entry => entry.isFile() && OBJECT_FILE.test(entry.name))
    .filter(entry => entry.name !== MANIFEST_FILE)
    .map(entry => path.join(folder, entry.name))
    .sort();
}

async function readObjectFile(file: string): Promise<string> {
  const { size } = await lstat(file);
  if (size > MAX_FILE_BYTES) {
    throw new ClusterReadError(
      'malformed',
      `${file} is larger than ${MAX_FILE_BYTES / 1024 / 1024} MB.`,
    );
  }
  return readFile(file, 'utf8');
}

async function readManifest(
  folder: string,
): Promise<SnapshotManifest | undefined> {
  const file = path.join(folder, MANIFEST_FILE);
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const manifest = manifestSchema.safeParse(parse(text, { maxAliasCount: 0 }));
  if (manifest.success) return manifest.data;
  const [issue] = manifest.error.issues;
  throw new ClusterReadError(
    'malformed',
    `${file}: ${issue.path.join('.') || 'the file'}: ${issue.message}`,
  );
}

function resourceOfFile(file: string): string | undefined {
  const name = path.basename(file).replace(OBJECT_FILE, '');
  return OBSERVED_RESOURCES.find(
    ({ resource }) => resource === name || resource.split('.')[0] === name,
  )?.resource;
}

function add(objects: Objects, object: Record<string, unknown>): void {
  const observed = OBSERVED_RESOURCES.find(
    ({ kind, resource }) =>
      kind === object.kind && groupOf(object) === groupOfResource(resource),
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
