// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { ObservedResource, Register } from '@regie/plugin-sovereignty-engine';
import { ClusterConnection } from '@regie/plugin-sovereignty-node';
import { RecordedReads, recordReads } from './recordReads';
import { reducerFor } from './reduceText';
import { ControlPlaneHosts, SnapshotWriter } from './SnapshotWriter';

/** A connection that writes down what is looked at of all that it gives. */
export class RecordingConnection implements ClusterConnection {
  readonly apiHost: string | null;
  readonly #connection: ClusterConnection;
  readonly #register: Register;
  readonly #writer: SnapshotWriter;
  #issuerHost: string | null = null;

  constructor(options: {
    connection: ClusterConnection;
    register: Register;
    writer: SnapshotWriter;
  }) {
    this.#connection = options.connection;
    this.#register = options.register;
    this.#writer = options.writer;
    this.apiHost = options.connection.apiHost ?? null;
  }

  version() {
    return this.#connection.version();
  }

  takenAt() {
    return this.#connection.takenAt();
  }

  async issuerHost() {
    this.#issuerHost = (await this.#connection.issuerHost?.()) ?? null;
    return this.#issuerHost;
  }

  /** What was asked for by now. */
  get hosts(): ControlPlaneHosts {
    return { apiHost: this.apiHost, issuerHost: this.#issuerHost };
  }

  heldKinds() {
    return this.#connection.heldKinds?.() ?? [];
  }

  async *list(resource: ObservedResource): AsyncIterable<Iterable<unknown>> {
    const reduce = reducerFor(resource.resource, this.#register);
    const file = await this.#writer.begin(resource);
    let isWhole = false;
    try {
      for await (const page of this.#connection.list(resource)) {
        const recorded: RecordedReads[] = Array.from(page, object =>
          recordReads(object, reduce),
        );
        yield recorded.map(({ watched }) => watched);
        // By the time that the next page is asked for, this one was looked at.
        await file.add(recorded.map(one => one.seen()));
      }
      isWhole = true;
    } finally {
      await file.end(isWhole);
    }
  }

  close() {
    return this.#connection.close();
  }
}
