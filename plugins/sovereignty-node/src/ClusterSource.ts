// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { LoggerService } from '@backstage/backend-plugin-api';
import { Provenance } from '@regie/plugin-sovereignty-common';
import { CustomKind, ObservedResource } from '@regie/plugin-sovereignty-engine';

/** @public */
export interface OpenOptions {
  /** Ends every request of the connection when it aborts. */
  readonly signal?: AbortSignal;
  readonly logger?: LoggerService;
}

/**
 * An open way to one cluster. Every method throws a `ClusterReadError`.
 *
 * @public
 */
export interface ClusterConnection {
  /** Version of the API server, `null` when that cannot be known. */
  version(): Promise<string | null>;
  /**
   * When the cluster was in the state that is read, as an ISO 8601 instant:
   * now for a live cluster, the moment of recording for a snapshot, `null`
   * when a snapshot does not tell.
   */
  takenAt(): Promise<string | null>;
  /** Host of the API server; absent for a snapshot. */
  readonly apiHost?: string | null;
  /**
   * Host of the issuer of the tokens that the cluster gives its workloads,
   * `null` when it does not tell. A managed control plane shows by it even
   * where no node may be seen.
   */
  issuerHost?(): Promise<string | null>;
  /**
   * Kinds outside of Kubernetes itself of which a snapshot holds objects. A
   * live cluster need not have it: its definitions tell.
   */
  heldKinds?(): readonly CustomKind[];
  /** Whether it gives what was written down before, and asks no API server. */
  readonly isRecorded?: boolean;
  /** Where what it gives comes from, and who vouches for it. */
  provenance?(): Promise<Provenance>;
  /**
   * All objects of a kind, a page at a time. Those of a page may be decoded as
   * they are asked for; go through them before the next page, and once.
   */
  list(resource: ObservedResource): AsyncIterable<Iterable<unknown>>;
  close(): Promise<void>;
}

/**
 * A cluster that a source knows of. Its name is that of the catalog's
 * `kubernetes-cluster` Resource, if there is one.
 *
 * @public
 */
export interface ClusterHandle {
  readonly name: string;
  /** Id of the source it comes from. */
  readonly source: string;
  /**
   * Why it can never be opened the way it is configured. It is listed all the
   * same, since a cluster that nobody reads clears nothing; another source that
   * can read the cluster takes its place.
   */
  readonly unreadable?: string;
  open(options?: OpenOptions): Promise<ClusterConnection>;
}

/**
 * Something that knows of clusters: a configuration, a kubeconfig, a folder of
 * snapshots, or whatever another module adds.
 *
 * @public
 */
export interface ClusterSource {
  /** Short and stable, such as `kubeconfig`. */
  readonly id: string;
  /** The clusters it knows of now. It may differ from call to call. */
  listClusters(): Promise<ClusterHandle[]>;
}
