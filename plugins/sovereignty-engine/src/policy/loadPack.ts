// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { LoadedPack, loadPacks } from './loadPacks';
import { TextFile } from './SourceFile';

/**
 * Reads one policy pack, with the files of its rules when it has these. There
 * is a pack exactly when there is no problem. Never throws.
 *
 * @public
 */
export function loadPack(
  text: TextFile,
  parts: readonly TextFile[] = [],
): Omit<LoadedPack, 'location' | 'files'> {
  const [{ pack, problems }] = loadPacks([text, ...parts]);
  return { pack, problems };
}
