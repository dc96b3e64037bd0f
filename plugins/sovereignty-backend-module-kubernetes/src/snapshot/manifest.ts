// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { unreadResourceSchema } from '@regie/plugin-sovereignty-common';
import { z } from 'zod';

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
  unread: z.array(unreadResourceSchema).default([]),
});

export type SnapshotManifest = z.output<typeof manifestSchema>;
