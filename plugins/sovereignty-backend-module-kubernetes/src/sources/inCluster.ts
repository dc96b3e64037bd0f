// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { existsSync } from 'fs';
import path from 'path';
import { ClusterReadError } from '@regie/plugin-sovereignty-node';
import { readConfigured } from '../connection/ApiServer';

/** Where Kubernetes puts the token and certificate of a pod's account. */
const ACCOUNT = '/var/run/secrets/kubernetes.io/serviceaccount';

/** Read anew each time: the token of a pod is replaced every hour. */
export async function ownToken(
  cluster: string,
  folder = ACCOUNT,
): Promise<string> {
  const file = path.join(folder, 'token');
  if (!existsSync(file)) {
    throw new ClusterReadError(
      'misconfigured',
      `Cluster ${cluster}: there is no serviceAccountToken in the configuration, and this is no pod with a token of its own. Add one.`,
    );
  }
  return (await readConfigured(file, 'service account token', cluster)).trim();
}

/** The certificate of the pod's own cluster, where this is a pod. */
export async function ownCertificate(
  cluster: string,
  folder = ACCOUNT,
): Promise<string | undefined> {
  const file = path.join(folder, 'ca.crt');
  return existsSync(file)
    ? readConfigured(file, 'certificate authority', cluster)
    : undefined;
}
