// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { CustomErrorBase } from '@backstage/errors';

/**
 * Why a cluster, or one kind of object in it, could not be read.
 *
 * `forbidden`, `not-served` and `absent` concern one kind of object: the rest
 * of the cluster can still be read. The others end the reading.
 *
 * @public
 */
export type ClusterReadErrorReason =
  | 'refused'
  | 'unreachable'
  | 'timeout'
  | 'certificate'
  | 'unauthorized'
  | 'forbidden'
  | 'not-served'
  | 'absent'
  | 'expired'
  | 'overloaded'
  | 'server-error'
  | 'malformed'
  | 'misconfigured';

/**
 * A failed reading, in words for the platform team: what could not be read,
 * where, and what to do. It never holds a credential: what a library or a
 * program said is in `cause`, and not in the message that a page shows.
 *
 * @public
 */
export class ClusterReadError extends CustomErrorBase {
  name = 'ClusterReadError' as const;
  readonly reason: ClusterReadErrorReason;

  constructor(
    reason: ClusterReadErrorReason,
    message: string,
    cause?: Error | unknown,
  ) {
    super(message, cause);
    this.message = message;
    this.reason = reason;
  }
}
