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
      /**
       * Types of kubernetes.clusterLocatorMethods, such as gke, whose clusters
       * are read another way or on purpose not at all. A type that Regie does
       * not follow is otherwise listed as a cluster that is not read.
       */
      skipLocators?: string[];
      /** Kubeconfig files whose contexts are clusters. */
      kubeconfigs?: Array<{
        path: string;
        /** Contexts to read; all of the file when left out. */
        contexts?: string[];
      }>;
      /** Read the cluster that the backend runs in, with the account of its pod. */
      inCluster?: {
        /** What the cluster is called in the catalog. */
        name: string;
      };
      /**
       * Read the clusters that Resources of type kubernetes-cluster describe
       * with the annotations kubernetes.io/api-server,
       * kubernetes.io/api-server-certificate-authority and
       * kubernetes.io/auth-provider.
       */
      catalog?: {
        /**
         * Hosts that credentials may be sent to: whole names, or *. and the
         * rest of one. A cluster elsewhere is listed and not read.
         */
        hosts?: string[];
        /**
         * Ranges of addresses inside the network that a cluster may be in, such
         * as 10.20.0.0/16. Without any, only addresses of the internet are
         * connected to.
         */
        innerRanges?: string[];
      };
      /** Requests per second to one API server, after a burst. Default: 50. */
      requestsPerSecond?: number;
      /**
       * Recorded clusters: a folder per cluster with what kubectl get prints,
       * a folder of such folders, an archive (.tar, .tar.gz, .tgz or .zip), a
       * single file, or the URL of an archive or file.
       */
      snapshots?: string[];
      /** Who may vouch for recorded clusters. */
      snapshotSignatures?: {
        /** Refuse recorded clusters that nobody on the list signed. */
        required?: boolean;
        keys?: Array<{
          /** Who signs with it, as it is shown. */
          name: string;
          /** An Ed25519 public key in PEM. */
          publicKey?: string;
          /** A file with it, instead. */
          publicKeyFile?: string;
        }>;
      };
    };
  };
}
