// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { ClusterObservation } from '@regie/plugin-sovereignty-common';
import { Register } from '@regie/plugin-sovereignty-engine';
import { ClusterHandle, observeCluster } from '@regie/plugin-sovereignty-node';
import { RecordingConnection } from './RecordingConnection';
import { SnapshotWriter } from './SnapshotWriter';

/** @public */
export interface RecordClusterOptions {
  readonly register: Register;
  /** The folder that the snapshot is written into. */
  readonly folder: string;
  /** A file with an Ed25519 private key to sign the snapshot with. */
  readonly signingKey?: string;
}

/**
 * Observes a cluster and writes down what that took: of each object only what
 * was looked at, and of settings only the host names that are known. Observing
 * the snapshot gives the same as observing the cluster did.
 *
 * @throws ClusterReadError as {@link observeCluster} does
 * @public
 */
export async function recordCluster(
  handle: ClusterHandle,
  { register, folder, signingKey }: RecordClusterOptions,
): Promise<ClusterObservation> {
  const writer = await SnapshotWriter.into(folder);
  let recording: RecordingConnection | undefined;
  const observation = await observeCluster(
    {
      ...handle,
      open: async options => {
        const connection = await handle.open(options);
        recording = new RecordingConnection({ connection, register, writer });
        return recording;
      },
    },
    { register },
  );
  await writer.finish(observation, recording?.hosts ?? {});
  if (signingKey !== undefined) await writer.sign(signingKey);
  return observation;
}
