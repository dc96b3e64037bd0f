// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  ClusterObservation,
  UnreadResource,
} from '@regie/plugin-sovereignty-common';
import {
  ClusterObserver,
  OBSERVED_RESOURCES,
  ObservedResource,
  RECORDED_RESOURCES,
  Register,
} from '@regie/plugin-sovereignty-engine';
import { ClusterReadError } from './ClusterReadError';
import { ClusterConnection, ClusterHandle, OpenOptions } from './ClusterSource';

const CUSTOM_TYPES = 'customresourcedefinitions.apiextensions.k8s.io';

/** Times that a reading begins anew when a list expires under it. */
const RESTARTS = 2;

/** @public */
export interface ObserveClusterOptions extends OpenOptions {
  readonly register: Register;
}

/**
 * Reads a cluster, a page at a time, into one observation. What the
 * credentials may not see, or the server does not have, is named in it.
 *
 * @throws ClusterReadError when the cluster as a whole cannot be read, or when
 *   a list of what decides where workloads run breaks off: half a view is none
 * @public
 */
export async function observeCluster(
  handle: ClusterHandle,
  options: ObserveClusterOptions,
): Promise<ClusterObservation> {
  const connection = await openInTime(handle, options);
  try {
    for (let restarts = 0; ; restarts++) {
      try {
        return await observeOnce(connection, handle, options);
      } catch (error) {
        // Half a list cannot be gone on with; the whole is read anew.
        const expired =
          error instanceof ClusterReadError && error.reason === 'expired';
        if (!expired || restarts === RESTARTS) throw error;
      }
    }
  } finally {
    await connection.close();
  }
}

/** Waits no longer than the signal lets it, whatever opening waits for. */
async function openInTime(
  handle: ClusterHandle,
  options: OpenOptions,
): Promise<ClusterConnection> {
  const { signal } = options;
  const opening = handle.open(options);
  if (!signal) return opening;
  let stop = () => {};
  const stopped = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop);
    if (signal.aborted) stop();
  });
  try {
    return await Promise.race([opening, stopped]);
  } catch (error) {
    // One that comes after all is of no use any more.
    opening.then(late => late.close()).catch(() => {});
    throw error;
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

async function observeOnce(
  connection: ClusterConnection,
  handle: ClusterHandle,
  { register, signal }: ObserveClusterOptions,
): Promise<ClusterObservation> {
  const observer = new ClusterObserver({
    cluster: handle.name,
    source: handle.source,
    register,
    serverVersion: await connection.version(),
    takenAt: await connection.takenAt(),
    apiHost: connection.apiHost ?? null,
    issuerHost: (await connection.issuerHost?.()) ?? null,
  });
  let readable = 0;
  const { isRecorded } = connection;
  for (const resource of isRecorded ? RECORDED_RESOURCES : OBSERVED_RESOURCES) {
    signal?.throwIfAborted();
    const unread = await readResource(connection, resource, observer);
    if (!unread) readable += 1;
    // What no API server is asked for cannot be missed.
    else if (OBSERVED_RESOURCES.includes(resource)) observer.unread(unread);
    if (resource.resource === CUSTOM_TYPES) {
      await readCustomResources(connection, observer, signal);
    }
  }
  if (readable === 0) throw nothingReadable(handle.name);
  const provenance = await connection.provenance?.();
  return { ...observer.finish(), ...(provenance && { provenance }) };
}

/** Resources of providers that the cluster itself defines, such as a database at one. */
async function readCustomResources(
  connection: ClusterConnection,
  observer: ClusterObserver,
  signal: AbortSignal | undefined,
): Promise<void> {
  const held = connection.heldKinds?.() ?? [];
  for (const resource of observer.customResources(held)) {
    signal?.throwIfAborted();
    const unread = await readResource(connection, resource, observer);
    if (unread) observer.unread(unread);
  }
}

async function readResource(
  connection: ClusterConnection,
  resource: ObservedResource,
  observer: ClusterObserver,
): Promise<UnreadResource | undefined> {
  try {
    for await (const page of connection.list(resource)) {
      observer.read(resource.resource);
      for (const object of page) observer.add(resource.resource, object);
    }
    return undefined;
  } catch (error) {
    if (!(error instanceof ClusterReadError)) throw error;
    return unreadBecause(error, resource);
  }
}

function unreadBecause(
  error: ClusterReadError,
  { resource, required }: ObservedResource,
): UnreadResource {
  const { reason, message } = error;
  switch (reason) {
    case 'not-served':
      // Every API server has these; one that denies it is none.
      if (required) throw error;
      return { resource, reason, message };
    case 'forbidden':
    case 'absent':
      return { resource, reason, message };
    case 'server-error':
    case 'malformed':
      if (!required) return { resource, reason: 'failed', message };
      throw error;
    default:
      throw error;
  }
}

function nothingReadable(cluster: string): ClusterReadError {
  return new ClusterReadError(
    'forbidden',
    `Cluster ${cluster}: the credentials may not list anything that Regie reads. Bind the ClusterRole in docs/kubernetes/clusterrole.yaml.`,
  );
}
