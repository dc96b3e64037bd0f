// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { unreadResourceSchema } from '@regie/plugin-sovereignty-common';
import { ClusterReadError } from '@regie/plugin-sovereignty-node';
import { parse } from 'yaml';
import { z } from 'zod';
import { SnapshotFile } from './SnapshotFile';

/** The name of the file that says what a snapshot is. */
export const MANIFEST_FILE = 'snapshot.yaml';

/**
 * What `regie collect` writes beside the objects: which cluster they are of,
 * when, and what could not be read. A folder that kubectl filled has none.
 */
export const manifestSchema = z.strictObject({
  apiVersion: z.literal('regie.dev/v1'),
  kind: z.literal('Snapshot'),
  cluster: z.string().min(1).optional(),
  takenAt: z.iso.datetime({ offset: true }).optional(),
  serverVersion: z.string().optional(),
  /** Host of the API server, which can tell who runs the control plane. */
  apiHost: z.string().optional(),
  /** Host of the issuer of service account tokens, which can tell it too. */
  issuerHost: z.string().optional(),
  unread: z.array(unreadResourceSchema).default([]),
});

export type SnapshotManifest = z.output<typeof manifestSchema>;

/** @throws ClusterReadError when it says something else than it may */
export function readManifest({ name, bytes }: SnapshotFile): SnapshotManifest {
  const manifest = manifestSchema.safeParse(parseYaml(name, bytes));
  if (manifest.success) return manifest.data;
  const [issue] = manifest.error.issues;
  throw new ClusterReadError(
    'malformed',
    `${name}: ${issue.path.join('.') || 'the file'}: ${issue.message}`,
  );
}

function parseYaml(name: string, bytes: Buffer): unknown {
  try {
    return parse(bytes.toString('utf8'), { maxAliasCount: 0 });
  } catch (error) {
    throw new ClusterReadError(
      'malformed',
      `${name} is no YAML: ${error instanceof Error ? error.message : error}`,
      error,
    );
  }
}
