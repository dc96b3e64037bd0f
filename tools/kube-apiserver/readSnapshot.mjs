// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** Ours, not the cluster's: says when the recording was made. */
const NOT_OF_THE_CLUSTER = 'Snapshot';

async function parseFile(file) {
  const text = await readFile(file, 'utf8');
  if (file.endsWith('.json')) return [JSON.parse(text)];
  const { parseAllDocuments } = await import('yaml');
  return parseAllDocuments(text).map(document => {
    if (document.errors.length > 0) {
      throw new Error(`${file}: ${document.errors[0].message}`);
    }
    return document.toJS({ maxAliasCount: 0 });
  });
}

/**
 * What `kubectl get … -o json` or `-o yaml` printed into a folder.
 *
 * @param {string} folder
 * @returns {Promise<object[]>} one list or object per document
 */
export async function readSnapshot(folder) {
  const files = (await readdir(folder))
    .filter(file => /\.(json|ya?ml)$/.test(file))
    .sort()
    .map(file => path.join(folder, file));
  const documents = (await Promise.all(files.map(parseFile))).flat();
  return documents.filter(
    document => document && document.kind !== NOT_OF_THE_CLUSTER,
  );
}
