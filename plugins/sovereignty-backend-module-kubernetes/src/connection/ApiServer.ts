// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { readFile } from 'fs/promises';
import { ClusterReadError } from '@regie/plugin-sovereignty-node';
import { AddressGuard } from './AddressGuard';

/** How to reach and be recognised by an API server. */
export interface ApiServer {
  readonly cluster: string;
  readonly url: string;
  readonly tls: {
    readonly ca?: string | Buffer;
    readonly cert?: string | Buffer;
    readonly key?: string | Buffer;
    readonly servername?: string;
    readonly rejectUnauthorized?: boolean;
  };
  readonly headers: Readonly<Record<string, string>>;
  /** A proxy on the way to it. */
  readonly proxyUrl?: string;
  /** Refuses addresses that the connection must not lead to. */
  readonly guard?: AddressGuard;
  /** Signs in anew, for a token that runs out while the cluster is read. */
  readonly renew?: () => Promise<ApiServer['headers']>;
}

/** A file of the configuration, with a message that says whose it is. */
export async function readConfigured(
  file: string,
  what: string,
  cluster: string,
): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new ClusterReadError(
      'misconfigured',
      `Cluster ${cluster}: the ${what} ${file} cannot be read. Mend the path or its rights.`,
      error,
    );
  }
}
