// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

export interface Config {
  sovereignty?: {
    /** Where the clusters come from. */
    kubernetes?: {
      /**
       * Read the clusters of the `kubernetes` block that the Backstage
       * Kubernetes plugin reads too. Default: true.
       */
      fromKubernetesConfig?: boolean;
      /** Kubeconfig files whose contexts are clusters. */
      kubeconfigs?: Array<{
        path: string;
        /** Contexts to read; all of the file when left out. */
        contexts?: string[];
      }>;
      /**
       * Recorded clusters: a folder per cluster with what kubectl get prints,
       * a folder of such folders, or a single file.
       */
      snapshots?: string[];
    };
  };
}
